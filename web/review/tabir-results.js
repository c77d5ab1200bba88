import { html, nothing } from '/lib/lit-html.js';
import { explain, say as common } from '../shared/common-words.js';
import { moment } from '../shared/times.js';
import { define, View } from '../shared/view.js';
import { say } from './words.js';

const HEADS = /** @type {const} */ ([
  'ticket',
  'kind',
  'state',
  'customer',
  'staff',
  'messages',
  'findings',
  'openedAt',
]);

/** `<tabir-results .items=… .selected=… .loading=… .more=… .problem=…>`. Emits `choose` with an id, `more`, `again`. */
class TabirResults extends View {
  static props = ['items', 'selected', 'loading', 'more', 'problem'];

  constructor() {
    super();
    /** @type {ReviewTicket[]} */
    this.items = [];
    /** @type {string | null} */
    this.selected = null;
    this.loading = false;
    this.more = false;
    /** @type {Problem | null} */
    this.problem = null;
  }

  view() {
    return html`<section aria-label=${say('results')} aria-busy=${String(this.loading)}>
      ${this.items.length ? this.table() : nothing}
      <div role="status">
        ${this.loading ? html`<p class="state">${common('loading')}</p>` : nothing}
        ${
          !this.loading && !this.problem && !this.items.length
            ? html`<div class="state" data-test="none"><b>${say('none')}</b><p class="soft">${say('noneAbout')}</p></div>`
            : nothing
        }
      </div>
      ${
        this.problem && !this.loading
          ? html`<div class="state" role="alert"
            data-test="problem" data-code=${this.problem.code}><p class="wrong">${explain(this.problem)}</p>
            <button type="button" @click=${() => this.emit('again')}>${common('retry')}</button></div>`
          : nothing
      }
      ${
        this.more && !this.loading
          ? html`<p class="state"><button type="button" data-test="more"
            @click=${() => this.emit('more')}>${say('next')}</button></p>`
          : nothing
      }
    </section>`;
  }

  // The roles are named since the style sheet turns the table into cards where it is narrow.
  table() {
    return html`<table role="table" class="results">
      <thead role="rowgroup"><tr role="row">${HEADS.map((h) => html`<th role="columnheader" scope="col">${say(h)}</th>`)}</tr></thead>
      <tbody role="rowgroup">${this.items.map((t) => this.row(t))}</tbody>
    </table>`;
  }

  /** @param {ReviewTicket} t */
  row(t) {
    const findings = this.findings(t);
    return html`<tr role="row" class=${t.id === this.selected ? 'current' : ''} @click=${() => this.emit('choose', t.id)}>
      <td role="cell" class="id"><button type="button" class="result link" data-test="result" data-ticket=${t.id}
        aria-current=${t.id === this.selected ? 'true' : 'false'}>${t.id}</button></td>
      <td role="cell">${common(t.kind)}</td>
      <td role="cell"><span class="chip ${t.state}">${common(t.state)}</span>${this.keeping(t)}</td>
      <td role="cell" data-label=${say('customer')}>${t.customer.alias}</td>
      <td role="cell" data-label=${say('staff')}>${t.staff.alias}<small>${t.staff.id}</small></td>
      <td role="cell" class="number" data-label=${say('messages')}>${t.messages}</td>
      <td role="cell" class="number" data-label=${say('findings')}>${findings ? html`<span class="chip found">${findings}</span>` : 0}</td>
      <td role="cell">${moment(t.openedAt)}</td>
    </tr>`;
  }

  /** @param {ReviewTicket} t */
  keeping(t) {
    if (t.erasedAt) return html` <span class="chip">${say('erasedChip')}</span>`;
    return t.held ? html` <span class="chip">${say('heldChip')}</span>` : nothing;
  }

  /** @param {ReviewTicket} t @returns {number} */
  findings(t) {
    if (typeof t.findings === 'number') return t.findings;
    return Array.isArray(t.findings) ? t.findings.length : Object.keys(t.findings || {}).length;
  }
}

define('tabir-results', TabirResults);
