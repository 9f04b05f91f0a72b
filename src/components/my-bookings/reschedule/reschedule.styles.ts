// Responsible for: how the reschedule dialog's body looks. A text, not a sheet: it comes with the dialog's file and is
// adopted by the element then (dialog.ts). Not for: the <dialog>, buttons and notices, which the element has.

export const rescheduleStyles = `
.reschedule {
  display: grid;
  gap: calc(var(--space) * 4);
}
.reschedule h3 {
  margin: 0;
  color: inherit;
  font-size: 1.0625em;
  letter-spacing: 0;
  text-transform: none;
}
.reschedule h3:focus:not(:focus-visible) {
  outline: 0;
}
.reschedule h4 {
  margin: var(--space) 0 0;
  color: var(--muted);
  font-size: 0.8125em;
  font-weight: 600;
}
.yours b {
  display: block;
}
.reschedule > .actions {
  justify-content: flex-end;
}
.reschedule > .actions :first-child:not(.primary) {
  margin-inline-end: auto;
}
@media (max-width: 460px) {
  .reschedule > .actions button {
    flex: 1 1 auto;
  }
}
@media (max-width: 240px) {
  .month {
    flex-wrap: wrap;
  }
  .month h3 {
    flex: 1 0 100%;
    order: -1;
  }
}
/* Large text: a letter for a weekday, and smaller numbers, so that neither is cut nor touches its neighbour. */
@container (max-width: 15em) {
  [role='grid'] th span {
    display: none;
  }
  [role='grid'] th::after {
    content: attr(data-narrow);
  }
}
@container (max-width: 12em) {
  [role='grid'] td {
    font-size: 0.8125em;
  }
}
.zone {
  display: block;
  font-size: 0.8125em;
}
.halves {
  display: flex;
  flex-wrap: wrap;
  gap: calc(var(--space) * 4) calc(var(--space) * 6);
}
.days,
.times {
  flex: 1 1 17em;
  min-width: 0;
}
/* As high as a month of six weeks, so that no other month moves what is below. */
.days {
  min-height: calc(44px * 7 + 1.7em);
}
.days .notice {
  margin-top: calc(var(--space) * 3);
}
.times {
  display: grid;
  gap: calc(var(--space) * 2);
  align-content: start;
}
.day {
  padding-top: calc(var(--space) * 2);
}
.month {
  display: flex;
  align-items: center;
  justify-content: space-between;
}
.month h3 {
  font-size: 0.9375em;
  text-align: center;
}
.step {
  display: grid;
  flex: none;
  place-items: center;
  padding: 0;
  border-color: transparent;
}
.step:dir(rtl) svg {
  transform: scaleX(-1);
}
.step[aria-disabled='true'] {
  opacity: 0.35;
  cursor: default;
}
[role='grid'] {
  width: 100%;
  table-layout: fixed;
  border-spacing: 0;
  text-align: center;
  white-space: nowrap;
}
[role='grid'] th {
  overflow: hidden;
  height: 2em;
  padding: 0;
  color: var(--muted);
  font-size: 0.8125em;
  font-weight: 400;
}
[role='grid'] td {
  height: max(44px, 1.6em);
  padding: 1px;
}
[data-day] {
  cursor: pointer;
}
[data-day] span {
  display: grid;
  position: relative;
  place-items: center;
  height: 100%;
  max-width: max(44px, 1.6em);
  margin: auto;
  border: 1px solid transparent;
  border-radius: calc(var(--radius) - 2px);
}
[data-day][aria-disabled='true'] {
  color: var(--muted);
  opacity: 1;
  cursor: default;
}
[data-day][aria-disabled='true'] span {
  opacity: 0.7;
}
.free span {
  background: color-mix(in srgb, var(--accent) 14%, transparent);
  font-weight: 600;
}
.own span {
  border: 1px dashed var(--edge);
}
[aria-current='date'] span::after {
  position: absolute;
  bottom: 5px;
  width: 4px;
  height: 4px;
  border-radius: 50%;
  background: currentColor;
  content: '';
}
.free:hover span {
  border-color: var(--link);
}
[data-day][aria-selected='true'] span {
  border: 1px solid var(--accent);
  background: var(--accent);
  color: var(--on-accent);
  opacity: 1;
}
[data-day]:focus-visible {
  outline: 0;
}
[data-day]:focus-visible span {
  outline: 2px solid var(--link);
  outline-offset: 1px;
}
[data-day][aria-selected='true']:focus-visible span {
  outline-color: currentColor;
  outline-offset: -5px;
}
.hint {
  padding-top: calc(var(--space) * 3);
}
.times ul {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(5em, 1fr));
  gap: calc(var(--space) * 2);
  padding: 0;
  list-style: none;
}
.times li button {
  width: 100%;
  padding-inline: var(--space);
}
.times li button:hover {
  border-color: var(--link);
}
.wait {
  height: 44px;
  border-radius: calc(var(--radius) - 2px);
  background: var(--border);
  opacity: 0.6;
}
.compare {
  display: flex;
  flex-wrap: wrap;
  gap: calc(var(--space) * 2);
}
.compare > div {
  flex: 1 1 11em;
  padding: calc(var(--space) * 3) calc(var(--space) * 4);
  border: 1px solid var(--border);
  border-radius: calc(var(--radius) - 2px);
}
.whole {
  white-space: nowrap;
}
.compare small {
  font-size: 0.8125em;
}
.compare dt {
  color: var(--muted);
  font-size: 0.8125em;
}
.compare b {
  display: block;
  font-size: 1.0625em;
}
.was time {
  color: var(--muted);
  text-decoration: line-through;
}
.compare .becomes {
  border-color: var(--accent);
}
.call {
  display: flex;
  flex-wrap: wrap;
  gap: 0 calc(var(--space) * 4);
  align-items: center;
}
.call a {
  display: inline-flex;
  align-items: center;
  min-height: 44px;
}
@media (forced-colors: active) {
  [data-day] span {
    border-color: Canvas;
  }
  .free span,
  .own span {
    border-color: ButtonText;
  }
  [data-day][aria-disabled='true'] {
    color: GrayText;
  }
  .step[aria-disabled='true'],
  [data-day][aria-disabled='true'] span {
    opacity: 1;
  }
  [data-day][aria-selected='true'] span {
    forced-color-adjust: none;
    border-color: Highlight;
    background: Highlight;
    color: HighlightText;
  }
  [aria-current='date'] span::after {
    forced-color-adjust: none;
    background: currentColor;
  }
}
`;
