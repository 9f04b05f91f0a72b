// Responsible for: what the embedder reads of an option that cannot work: what is wrong, and what to write instead.
// Not for: finding it (base/option-checks.ts).
import type {Mistake, Problem} from '../option-checks.js';

/** For a mistake with which the element works all the same. */
export function warn(element: Element, problem: Problem): void {
  // oxlint-disable-next-line no-console -- a message to the embedder
  console.warn(`<${element.localName}> ${problemText(problem)}`);
}

export function problemText(problem: Problem): string {
  return typeof problem === 'string' ? problem : textOf(problem);
}

function textOf(mistake: Mistake): string {
  const [rule, attribute, value, known] = mistake;
  const said = `${attribute}="${value}"`;
  switch (rule) {
    case 'id':
      return `${said} is no id. Write digits: ${attribute}="4564".`;
    case 'word':
      return `${said} is not known. Write one of: ${known}.`;
    case 'sender':
      return `${attribute} is missing. Write one ${attribute}.`;
    case 'proxy-url': {
      const wrong = value ? `"${value}" is not https, http on localhost, or relative` : 'is missing';
      return `proxy-url ${wrong}. Write proxy-url="https://your-proxy.example/altegio".`;
    }
    case 'messages':
      return `messages is no JSON. Write messages='{"phone.code": "PIN"}'.`;
  }
}
