// Responsible for: the messages about low contrast in a theme. Not for: measuring (pairs.ts).
import {html, nothing, type TemplateResult} from 'lit';
import type {Measured} from './pairs.js';

export function warnings(measured: readonly Measured[]): TemplateResult {
  const low = measured.filter(({ratio, need}) => ratio < need);
  const [closest] = [...measured].sort((a, b) => a.ratio / a.need - b.ratio / b.need);
  return html`<div role="status" class="verdict ${low.length ? 'low' : ''}">
      <p><strong>${verdict(low.length, closest)}</strong></p>
      ${
        low.length
          ? html`<ul class="low-list">
              ${low.map((one) => html`<li>${sentence(one)}</li>`)}
            </ul>`
          : nothing
      }
    </div>
    <details>
      <summary>Every pair, measured</summary>
      <div class="scroll" tabindex="0" role="region" aria-label="Every pair, measured">
        <table>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Page</th>
              <th scope="col">Contrast</th>
              <th scope="col">Needed</th>
            </tr>
          </thead>
          <tbody>
            ${measured.map(
              (one) =>
                html`<tr class=${one.ratio < one.need ? 'low' : ''}>
                  <th scope="row">${one.what}</th>
                  <td>${one.scheme}</td>
                  <td>${figure(one.ratio)}${one.ratio < one.need ? ' – too low' : ''}</td>
                  <td>${one.need}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>`;
}

function verdict(low: number, closest: Measured | undefined): string {
  if (low) return low === 1 ? 'One thing cannot be read well:' : `${low} things cannot be read well:`;
  return closest
    ? `Everything can be read. Closest to its limit: ${lower(closest.what)}, ${figure(closest.ratio)} to 1.`
    : '';
}

/** `In the dark, text on the main button has 2.1 to 1 and needs 4.5 to 1: take another accent.` */
function sentence({what, scheme, ratio, need, remedy}: Measured): string {
  return `On a ${scheme} page, ${lower(what)}: ${figure(ratio)} to 1. It needs ${need} to 1: ${remedy}.`;
}

/** Rounded down: 4.49 is not enough. */
const figure = (ratio: number): string => (Math.floor(ratio * 100) / 100).toFixed(2);
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
