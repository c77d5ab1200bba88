import { html } from '/lib/lit-html.js';
import { lock } from '../shared/icons.js';
import '../shared/tabir-language.js';
import { define, View } from '../shared/view.js';
import './tabir-told.js';
import { say } from './words.js';

/** `<tabir-suspended .standing=… .version=…>`: what a suspended staff member sees, with the reason if there is one to tell. */
class TabirSuspended extends View {
  static props = ['standing', 'version'];

  constructor() {
    super();
    /** @type {import('./standing.js').Standing | null} */
    this.standing = null;
    this.version = 0;
  }

  view() {
    return html`<main class="notice" data-test="suspended">
      <p class="seal">${lock()}</p>
      <h1>${say('suspended')}</h1>
      <p role="alert">${say('suspendedAbout')}</p>
      <tabir-told .standing=${this.standing} .version=${this.version}></tabir-told>
      <tabir-language></tabir-language>
    </main>`;
  }
}

define('tabir-suspended', TabirSuspended);
