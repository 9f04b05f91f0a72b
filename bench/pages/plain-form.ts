// Responsible for: the phone form in plain DOM: the minimum that the other pages are compared with. Not for: its behaviour.
import css from './form.css';

const root = document.querySelector('#form')!.attachShadow({mode: 'open'});
root.innerHTML = `<style>${css}</style><div class="root"><form class="form" novalidate aria-labelledby="title">
<h2 id="title">Confirm your phone</h2><p class="muted">We text you a code.</p>
<div><label for="phone">Phone number</label><div class="control"><span class="country">
<span aria-hidden="true">US +1 <i></i></span><select aria-label="Country"><option value="US">US +1</option></select></span>
<input id="phone" type="tel" dir="ltr" inputmode="tel" autocomplete="tel" aria-describedby="phone-error"></div>
<p class="fault" id="phone-error" role="alert"></p></div>
<div class="actions"><button>Send code</button></div></form></div>`;

const input = root.querySelector('input')!;
const fault = root.querySelector('.fault')!;
const button = root.querySelector('button')!;

root.querySelector('form')!.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (button.ariaDisabled) return;
  const phone = input.value.replace(/[\s()-]/g, '');
  const wrong = !/^\+?\d{7,15}$/.test(phone);
  fault.textContent = wrong ? 'Check the phone number, and its country code.' : '';
  input.ariaInvalid = String(wrong);
  if (wrong) return input.focus();
  button.ariaDisabled = 'true';
  const {ok} = await fetch('/altegio/book_code/4564', {method: 'POST', body: JSON.stringify({phone})});
  button.ariaDisabled = null;
  if (!ok) fault.textContent = 'Something went wrong. Try again.';
});
