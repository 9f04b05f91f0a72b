#!/usr/bin/env bash
# oxlint 1.89.0: a pattern of no-restricted-imports that has a look-ahead is ignored without a word
#
# The rule's `regex` is a JavaScript regular expression, as in ESLint, where it was taken from. With `^\.\./(?!shared/)` ESLint 9.39.1
# reports `../other/thing.js`; oxlint reports nothing, prints no warning about the configuration, and exits with 0. Without the
# look-ahead, both report. Where: a rule that keeps the folders of a component library apart, and passes whatever is imported.
#
# Seen on 28 November 2026:
#   look-ahead: ESLint 1, oxlint 0, exit 0
#   none: ESLint 1, oxlint 1, exit 1
source "$(dirname "$0")/tools.sh"
install oxlint@1.89.0 eslint@9.39.1
mkdir -p parts/one
echo "import {thing} from '../other/thing.js'; export default thing;" > parts/one/file.js
count() {
  echo "{\"categories\": {\"correctness\": \"off\"}, \"rules\": {\"no-restricted-imports\": [\"error\", {\"patterns\": [{\"regex\": \"$2\"}]}]}}" > .oxlintrc.json
  echo "export default [{rules: {'no-restricted-imports': ['error', {patterns: [{regex: '$2'}]}]}}];" > eslint.config.mjs
  local eslint oxlint status=0
  eslint=$(npx --no-install eslint --format json parts | node -e 'process.stdin.on("data", (data) => console.log(JSON.parse(data)[0].messages.length))' || true)
  oxlint=$(npx --no-install oxlint --format=json parts) || status=$?
  oxlint=$(node -e 'console.log(JSON.parse(process.argv[1]).diagnostics.length)' "$oxlint")
  echo "$1: ESLint $eslint, oxlint $oxlint, exit $status"
}
same 'look-ahead: ESLint 1, oxlint 0, exit 0
none: ESLint 1, oxlint 1, exit 1' "$(
  count look-ahead '^\\.\\./(?!shared/)'
  count none '^\\.\\./other/'
)"
