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
  margin: calc(var(--space) * 3) 0 calc(var(--space) * 2);
  color: var(--muted);
  font-size: 0.8125em;
  font-weight: 600;
}
.yours b {
  display: block;
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
.days .notice,
.times .notice {
  margin-top: calc(var(--space) * 3);
}
.month {
  display: flex;
  align-items: center;
  justify-content: space-between;
}
.month h3 {
  text-align: center;
}
.step {
  flex: none;
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
}
[role='grid'] th {
  height: 2em;
  padding: 0;
  overflow: hidden;
  color: var(--muted);
  font-size: 0.8125em;
  font-weight: 400;
}
[role='grid'] td {
  height: 44px;
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
  max-width: 44px;
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
  border-color: var(--border);
  background: var(--border);
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
  border-color: var(--edge);
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
  margin-top: calc(var(--space) * 3);
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
.compare dt {
  color: var(--muted);
  font-size: 0.8125em;
}
.compare dd {
  margin: 0;
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
  display: inline-flex;
  align-items: center;
  min-height: 44px;
}
@media (forced-colors: active) {
  .free span {
    border-color: ButtonText;
  }
  [data-day][aria-disabled='true'] {
    color: GrayText;
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
