import {Account, Booking, Loyalty, MyBookings, Profile, Review, SignIn} from 'altegio-elements/react';
import {useState} from 'react';

const views = ['all', 'upcoming', 'past', 'cancelled'] as const;
const messages = {'bookings.signInToSee': 'Sign in, and your visits appear here.'};

export function App(): React.JSX.Element {
  const [view, setView] = useState<(typeof views)[number]>('upcoming');
  const [shown, setShown] = useState(true);
  const [account, setAccount] = useState(false);
  const [heard, setHeard] = useState<readonly string[]>([]);
  const hear = (event: string): void => setHeard((before) => [...before, event]);

  return (
    <>
      <h1>React 18</h1>
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
          <SignIn onAltegioSignedIn={() => hear('signed in')} />
          <MyBookings
            view={view}
            messages={messages}
            onAltegioAppointmentCancelled={({detail}) => hear(`cancelled ${detail.id}`)}
          />
          <Booking maxServices={3} onAltegioAppointmentBooked={({detail}) => hear(`booked ${detail.id}`)} />
        </>
      )}
      {account && (
        <>
          <Profile onAltegioProfileSaved={() => hear('profile saved')} />
          <Loyalty chainId={310} onAltegioLoyaltyLoaded={({detail}) => hear(`cards ${detail.count}`)} />
          <Review recordToken="aafffe4a" onAltegioReviewSent={({detail}) => hear(`stars ${detail.rating}`)} />
          <Account sections="password bookings" onAltegioPasswordChanged={() => hear('password changed')} />
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
