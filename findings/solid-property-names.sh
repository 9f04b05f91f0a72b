#!/usr/bin/env bash
# babel-preset-solid 1.9.16: `chainId` on a custom element sets a property `chainid`, and a literal sets an attribute
#
# Solid sets properties of custom elements, and makes their names of attributes: `chain-id` is the property `chainId`, and `chainId`
# becomes `chainid`, which no element has; nothing is said. A literal, in quotes or in braces, is written into the template in place of
# a property, so that the same name means an attribute there.
# Where: an option of two words in a Solid app whose author writes the property as its types name it.
#
# Seen on 29 November 2026 with Node 20.20.2:
#   chainId={id()}: <an-element>, _el$.chainid = id()
#   chain-id={id()}: <an-element>, _el$.chainId = id()
#   chainId="310": <an-element chainid=310>, no property
#   chainId={310}: <an-element chainid=310>, no property
#   prop:chainId="310": <an-element>, _el$.chainId = "310"
#   chain-id="310": <an-element chain-id=310>, no property
source "$(dirname "$0")/tools.sh"
install @babel/core@7.29.13 babel-preset-solid@1.9.16
cat > run.mjs <<'JS'
import {transformSync} from '@babel/core';
for (const written of ['chainId={id()}', 'chain-id={id()}', 'chainId="310"', 'chainId={310}', 'prop:chainId="310"', 'chain-id="310"']) {
  const {code} = transformSync(`const element = <an-element ${written} />;`, {presets: ['babel-preset-solid'], configFile: false});
  const [template] = /<an-element[^>`]*>/.exec(code);
  const [set = 'no property'] = /_el\$\.\w+ = [^;,)]+\)?/.exec(code) ?? [];
  console.log(`${written}: ${template}, ${set}`);
}
JS
same 'chainId={id()}: <an-element>, _el$.chainid = id()
chain-id={id()}: <an-element>, _el$.chainId = id()
chainId="310": <an-element chainid=310>, no property
chainId={310}: <an-element chainid=310>, no property
prop:chainId="310": <an-element>, _el$.chainId = "310"
chain-id="310": <an-element chain-id=310>, no property' "$(node run.mjs)"
