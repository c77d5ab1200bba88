import { html, nothing } from '/lib/lit-html.js';
import { say as common } from '../shared/common-words.js';
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

/** `<tabir-results .pages=… .version=… .selected=…>`: the tickets found. Emits `choose` with an id. */
class TabirResults extends View {
  static props = ['pages', 'version', 'selected'];

  constructor() {
    super();
    /** @type {import('./pages.js').Pages<ReviewTicket> | null} */
    this.pages = null;
    this.version = 0;
    /** @type {string | null} */
    this.selected = null;
  }

  view() {
    const { pages } = this;
    if (!pages) return nothing;
    return html`<section aria-label=${say('results')} aria-busy=${String(pages.loading)}>
      ${pages.items.length ? this.table(pages.items) : nothing}
      ${pages.state(say('none'), say('noneAbout'))}
    </section>`;
  }

  // The roles are named since the style sheet turns the table into cards where it is narrow.
  /** @param {ReviewTicket[]} items */
  table(items) {
    return html`<table role="table" class="results">
      <thead role="rowgroup"><tr role="row">${HEADS.map((h) => html`<th role="columnheader" scope="col">${say(h)}</th>`)}</tr></thead>
      <tbody role="rowgroup">${items.map((t) => this.row(t))}</tbody>
    </table>`;
  }

  /** @param {ReviewTicket} t */
  row(t) {
    const findings = this.findings(t);
    return html`<tr role="row" class=${t.id === this.selected ? 'current' : ''} @click=${() => this.emit('choose', t.id)}>
      <td role="cell" class="id"><button type="button" class="result link walkable" data-test="result" data-ticket=${t.id}
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
