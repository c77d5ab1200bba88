import { html } from '/lib/lit-html.js';
import { say as common } from '../shared/common-words.js';
import { kindName, KINDS } from '../shared/findings.js';
import { search } from '../shared/icons.js';
import { define, View } from '../shared/view.js';
import { FILTERS } from './route.js';
import { say } from './words.js';

/** `<tabir-search .filters=…>`: what to look for. Emits `find` with the filters. */
class TabirSearch extends View {
  static props = ['filters'];

  constructor() {
    super();
    /** @type {import('./route.js').Params} */
    this.filters = {};
  }

  view() {
    const f = this.filters;
    const others = FILTERS.slice(1).some((name) => f[name]);
    return html`<form class="search" role="search" aria-label=${say('search')}
      @submit=${(/** @type {SubmitEvent} */ e) => this.submit(e)}>
      <div class="main-field">
        <label class="field"><span class="unseen">${say('q')}</span>
          <input type="search" name="q" .value=${f.q || ''} placeholder=${say('q')} autocomplete="off" data-test="q" /></label>
        <button class="strong" data-test="find">${search()}${say('find')}</button>
      </div>
      <details ?open=${others} class="others">
        <summary data-test="more-filters">${say('more')}</summary>
        <div class="fields">
          <label class="field"><span>${say('staffId')}</span>
            <input name="staff" .value=${f.staff || ''} autocomplete="off" data-test="staff" /></label>
          ${this.choice(
            'kind',
            say('kind'),
            ['transaction', 'verification'].map((k) => [k, common(/** @type {TicketKind} */ (k))])
          )}
          ${this.choice(
            'state',
            say('state'),
            ['open', 'closed'].map((s) => [s, common(/** @type {TicketState} */ (s))])
          )}
          ${this.choice(
            'finding',
            say('finding'),
            KINDS.map((k) => [k, kindName(k)])
          )}
          <label class="field"><span>${say('from')}</span><input type="date" name="from" .value=${f.from || ''}
            data-test="from" /></label>
          <label class="field"><span>${say('to')}</span><input type="date" name="to" .value=${f.to || ''}
            data-test="to" /></label>
        </div>
        <p class="row end"><button type="button" class="quiet" data-test="clear"
          @click=${() => this.emit('find', {})}>${say('clear')}</button></p>
      </details>
    </form>`;
  }

  /**
   * @param {string} name
   * @param {string} label
   * @param {string[][]} options
   */
  choice(name, label, options) {
    const chosen = this.filters[name] || '';
    return html`<label class="field"><span>${label}</span>
      <select name=${name} data-test=${name}
        @change=${(/** @type {Event} */ e) => /** @type {any} */ (e.target).form.requestSubmit()}>
        <option value="" ?selected=${!chosen}>${say('any')}</option>
        ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
      </select></label>`;
  }

  /** @param {SubmitEvent} event */
  submit(event) {
    event.preventDefault();
    const data = new FormData(/** @type {HTMLFormElement} */ (event.target));
    /** @type {import('./route.js').Params} */
    const filters = {};
    for (const name of FILTERS) filters[name] = String(data.get(name) || '').trim();
    this.emit('find', filters);
  }
}

define('tabir-search', TabirSearch);
