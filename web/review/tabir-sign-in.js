import { html, nothing } from '/lib/lit-html.js';
import { explain } from '../shared/common-words.js';
import { eye } from '../shared/icons.js';
import '../shared/tabir-language.js';
import { define, View } from '../shared/view.js';
import { say } from './words.js';
import { say as work } from './words-work.js';

/** `<tabir-sign-in .problem=…>`: where a reviewer pastes a token. Emits `token`. */
class TabirSignIn extends View {
  static props = ['problem'];

  constructor() {
    super();
    /** @type {Problem | null} */
    this.problem = null;
  }

  view() {
    return html`<main class="notice">
      <p class="seal">${eye()}</p>
      <h1>${work('title')}</h1>
      <form class="stack sign-in" @submit=${(/** @type {SubmitEvent} */ e) => this.submit(e)}>
        <label class="field"><span>${say('token')}</span>
          <input type="password" name="token" required autocomplete="off" spellcheck="false" data-test="token"
            aria-describedby="token-about" /></label>
        <p id="token-about" class="soft">${say('signInAbout')}</p>
        ${this.problem ? html`<p class="wrong" role="alert" data-test="problem">${explain(this.problem)}</p>` : nothing}
        <button class="strong" data-test="sign-in">${say('signIn')}</button>
      </form>
      <tabir-language></tabir-language>
    </main>`;
  }

  /** @param {SubmitEvent} event */
  submit(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const token = String(new FormData(form).get('token') || '').trim();
    form.reset();
    this.emit('token', token);
  }
}

define('tabir-sign-in', TabirSignIn);
