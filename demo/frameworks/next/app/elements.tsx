'use client';

// On the server these files register nothing. In the browser each element takes over what the server has written.
import 'altegio-elements/elements/my-bookings.js';
import 'altegio-elements/elements/sign-in.js';
import {useEffect, useState, type JSX} from 'react';

/** Registers the elements, and lists what they tell the page. */
export function Elements(): JSX.Element {
  const [heard, setHeard] = useState<readonly string[]>([]);
  useEffect(() => {
    const hear = (event: string): void => setHeard((before) => [...before, event]);
    const listening = new AbortController();
    const {signal} = listening;
    document.body.addEventListener('altegio-signed-in', () => hear('signed in'), {signal});
    document.body.addEventListener('altegio-appointment-cancelled', ({detail}) => hear(`cancelled ${detail.id}`), {
      signal,
    });
    return () => listening.abort();
  }, []);

  return (
    <ol aria-label="Events">
      {heard.map((event, index) => (
        <li key={index}>{event}</li>
      ))}
    </ol>
  );
}
