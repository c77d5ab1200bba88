import { html } from '/lib/lit-html.js';
import { say } from './common-words.js';

/** @type {('call' | 'sms' | 'messenger' | 'social' | 'email' | 'in-person' | 'other')[]} */
const WAYS = ['messenger', 'call', 'sms', 'social', 'email', 'in-person', 'other'];

/** What a report asks of somebody who was contacted outside the app: how, when, from which number. */
export function contactFields() {
  return html`<label class="field"><span>${say('contactHow')}</span>
      <select name="how" data-test="contact-how">${WAYS.map((w) => html`<option value=${w}>${say(w)}</option>`)}</select></label>
    <label class="field"><span>${say('contactAt')}</span>
      <input type="datetime-local" name="at" data-test="contact-at" /></label>
    <label class="field"><span>${say('contactNumber')}</span>
      <input type="tel" name="number" autocomplete="off" maxlength="24" aria-describedby="contact-number-about"
        data-test="contact-number" /></label>
    <p class="soft" id="contact-number-about">${say('contactNumberAbout')}</p>`;
}

/** @param {FormData} data */
export function contactOf(data) {
  const at = String(data.get('at') || '');
  const number = e164(String(data.get('number') || ''));
  return {
    how: data.get('how'),
    ...(at ? { at: new Date(at).toISOString() } : {}),
    ...(number ? { number } : {}),
  };
}

/** As people here write numbers: 0812…, 62812…, +62 812-… @param {string} text */
function e164(text) {
  const digits = text.replace(/\D/g, '');
  if (!digits) return '';
  if (text.trim()[0] === '+' || digits.indexOf('62') === 0) return '+' + digits;
  return '+62' + digits.replace(/^0/, '');
}
