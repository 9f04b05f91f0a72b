import {useState, type JSX} from 'react';

const views = ['all', 'upcoming', 'past', 'cancelled'] as const;
const messages = {'bookings.signInToSee': 'Sign in, and your visits appear here.'};

export function App(): JSX.Element {
  const [view, setView] = useState<(typeof views)[number]>('upcoming');
  const [shown, setShown] = useState(true);
  const [account, setAccount] = useState(false);
  const [heard, setHeard] = useState<readonly string[]>([]);
  const hear = (event: string): void => setHeard((before) => [...before, event]);

  return (
    <>
      <h1>React 19</h1>
      <label>
        View{' '}
        <select value={view} onChange={({target}) => setView(target.value as typeof view)}>
          {views.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <button type="button" onClick={() => setShown(!shown)}>
        {shown ? 'Unmount' : 'Mount'}
      </button>
      <button type="button" onClick={() => setAccount(!account)}>
        Account
      </button>
      {shown && (
        <>
          <altegio-sign-in onaltegio-signed-in={() => hear('signed in')} />
          <altegio-my-bookings
            view={view}
            messages={messages}
            onaltegio-appointment-cancelled={({detail}) => hear(`cancelled ${detail.id}`)}
          />
          <altegio-booking maxServices={3} onaltegio-appointment-booked={({detail}) => hear(`booked ${detail.id}`)} />
        </>
      )}
      {account && (
        <>
          <altegio-profile onaltegio-profile-saved={() => hear('profile saved')} />
          <altegio-loyalty chainId={310} onaltegio-loyalty-loaded={({detail}) => hear(`cards ${detail.count}`)} />
          <altegio-review recordToken="aafffe4a" onaltegio-review-sent={({detail}) => hear(`stars ${detail.rating}`)} />
          <altegio-account sections="password bookings" onaltegio-password-changed={() => hear('password changed')} />
        </>
      )}
      <ol aria-label="Events">
        {heard.map((event, index) => (
          <li key={index}>{event}</li>
        ))}
      </ol>
    </>
  );
}
