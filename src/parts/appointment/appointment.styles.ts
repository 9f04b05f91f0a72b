// Responsible for: how the lines of an appointment look wherever it is shown: one column for leaf, picture and pin, and one for
// all words. Not for: the card around them (components/my-bookings).
import {css} from 'lit';

export const appointmentStyles = css`
  .row {
    display: grid;
    grid-template-columns: 3em minmax(0, 1fr);
    column-gap: var(--s3);
  }
  .row > :is(svg, .dot) {
    justify-self: center;
  }
  .row > :last-child {
    align-self: center;
    line-height: 1.35;
  }
  small {
    display: block;
  }
  /* The star beside its number. */
  small .num {
    display: inline-block;
  }
  .leaf {
    display: grid;
    align-self: start;
    justify-items: center;
    padding: 0.35em 0;
    /* Seen in forced colours; a border would take the room of a long weekday. */
    outline: 1px solid transparent;
    outline-offset: -1px;
    border-radius: var(--round);
    background: var(--tint);
    font-size: 0.8125em;
    line-height: 1.25;
    text-align: center;
    overflow-wrap: normal;
  }
  .leaf b {
    font-size: 1.54em;
    line-height: 1.1;
  }
  time {
    font-size: 1.0625em;
    font-weight: 600;
  }
  .dot img {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  /* What could not be loaded leaves the initials, and no icon of a broken picture. */
  img:not([src]) {
    display: none;
  }
  .star {
    width: 1em;
    height: 1em;
    fill: currentColor;
    vertical-align: -0.1em;
  }
`;
