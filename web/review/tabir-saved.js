import { html, nothing } from '/lib/lit-html.js';
import { cross } from '../shared/icons.js';
import { define, View } from '../shared/view.js';
import { address, filtersOf } from './route.js';
import { forget, save, saved } from './saved.js';
import { ask } from './tabir-prompt.js';
import { say } from './words.js';

/** `<tabir-saved .filters=…>`: searches kept on this device under a name. */
class TabirSaved extends View {
  static props = ['filters', 'version'];

  constructor() {
    super();
    /** @type {import('./route.js').Params} */
    this.filters = {};
    this.version = 0;
  }

  async keep() {
    const answer = await ask({ title: say('saveTitle'), about: say('saveAbout'), label: say('saveName'), yes: say('save') });
    if (!answer) return;
    save(answer.text, this.filters);
    this.version++;
  }

  /** @param {string} name */
  drop(name) {
    forget(name);
    this.version++;
  }

  view() {
    const filters = filtersOf(this.filters);
    const narrowed = Object.values(filters).some(Boolean);
    const all = saved();
    if (!narrowed && !all.length) return nothing;
    return html`<div class="saved row" role="group" aria-label=${say('saved')}>
      ${all.map(
        (s) => html`<span class="chip removable"><a href=${address('search', s.filters)} data-test="saved"
          aria-current=${JSON.stringify(s.filters) === JSON.stringify(filters) ? 'page' : 'false'}>${s.name}</a><button type="button" class="quiet"
          data-test="forget" aria-label=${say('forget', { name: s.name })} @click=${() => this.drop(s.name)}>${cross()}</button></span>`
      )}
      ${narrowed ? html`<button type="button" class="quiet" data-test="save" @click=${() => this.keep()}>${say('save')}</button>` : nothing}
    </div>`;
  }
}

define('tabir-saved', TabirSaved);
