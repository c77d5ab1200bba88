import { html, nothing } from '/lib/lit-html.js';
import { explain, say } from './common-words.js';
import { lock } from './icons.js';
import './tabir-language.js';
import { define, View } from './view.js';

/** `<tabir-entry .problem=…>`: what stands there instead of a chat while one is on the way in, or can't be let in. */
class TabirEntry extends View {
  static props = ['problem'];

  constructor() {
    super();
    /** @type {Problem | null} */
    this.problem = null;
  }

  view() {
    if (!this.problem) return html`<p class="coming" role="status">${say('loading')}</p>`;
    const { code } = this.problem;
    const linked = code.indexOf('link-') === 0;
    const again = !linked && code !== 'no-access';
    return html`<main class="notice" data-test="entry" data-code=${code}>
      <p class="seal">${lock()}</p>
      <h1>${say('entryTitle')}</h1>
      <p role="alert">${explain(this.problem)}</p>
      ${
        again
          ? html`<p><button type="button" class="strong" @click=${() => this.emit('retry')}>${say('retry')}</button></p>`
          : nothing
      }
      ${linked ? html`<p class="soft">${say('entrySafe')}</p>` : nothing}
      <tabir-language></tabir-language>
    </main>`;
  }
}

define('tabir-entry', TabirEntry);
