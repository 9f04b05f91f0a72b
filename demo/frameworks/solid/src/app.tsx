import {createSignal, For, Show, type JSX} from 'solid-js';

const views = ['all', 'upcoming', 'past', 'cancelled'] as const;
const messages = {'bookings.signInToSee': 'Sign in, and your visits appear here.'};

export function App(): JSX.Element {
  const [view, setView] = createSignal<(typeof views)[number]>('upcoming');
  const [shown, setShown] = createSignal(true);
  const [account, setAccount] = createSignal(false);
  const [heard, setHeard] = createSignal<readonly string[]>([]);
  const hear = (event: string): void => void setHeard([...heard(), event]);

  return (
    <>
      <h1>Solid</h1>
      <label>
        View{' '}
        <select value={view()} onChange={({target}) => setView(target.value as (typeof views)[number])}>
          <For each={views}>{(name) => <option>{name}</option>}</For>
        </select>
      </label>
      <button type="button" onClick={() => setShown(!shown())}>
        {shown() ? 'Unmount' : 'Mount'}
      </button>
      <button type="button" onClick={() => setAccount(!account())}>
        Account
      </button>
      <Show when={shown()}>
        <altegio-sign-in on:altegio-signed-in={() => hear('signed in')} />
        <altegio-my-bookings
          view={view()}
          messages={messages}
          on:altegio-appointment-cancelled={({detail}) => hear(`cancelled ${detail.id}`)}
        />
        <altegio-booking max-services="3" on:altegio-appointment-booked={({detail}) => hear(`booked ${detail.id}`)} />
      </Show>
      <Show when={account()}>
        <altegio-profile on:altegio-profile-saved={() => hear('profile saved')} />
        <altegio-loyalty chain-id="310" on:altegio-loyalty-loaded={({detail}) => hear(`cards ${detail.count}`)} />
        <altegio-review record-token="aafffe4a" on:altegio-review-sent={({detail}) => hear(`stars ${detail.rating}`)} />
        <altegio-account sections="password bookings" on:altegio-password-changed={() => hear('password changed')} />
      </Show>
      <ol aria-label="Events">
        <For each={heard()}>{(event) => <li>{event}</li>}</For>
      </ol>
    </>
  );
}
