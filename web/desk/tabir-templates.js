import { html } from '/lib/lit-html.js';
import { define, View } from '../shared/view.js';
import { language } from '../shared/words.js';
import { TEMPLATES } from './templates.js';
import { say } from './words.js';

/** `<tabir-templates>`: sentences by reason, to be joined in the composer. Emits `add` with the text. */
class TabirTemplates extends View {
  view() {
    return html`<p class="soft">${say('templatesAbout')}</p>
      <ul class="templates">
        ${TEMPLATES.map(
          (t) => html`<li><button type="button" data-test="template" title=${t.text[language]}
          @click=${() => this.emit('add', t.text[language])}>
          <b>${t.reason[language]}</b><small>${t.text[language]}</small>
        </button></li>`
        )}
      </ul>`;
  }
}

define('tabir-templates', TabirTemplates);
