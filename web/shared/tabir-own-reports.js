import { html, nothing } from '/lib/lit-html.js';
import { say } from './common-words.js';
import { request } from './http.js';
import { moment } from './times.js';
import { define, View } from './view.js';

/** `<tabir-own-reports .conversation=…>`: what one has reported on this chat, and how it ended. `load()` asks again. */
class TabirOwnReports extends View {
  static props = ['conversation', 'items'];

  constructor() {
    super();
    /** @type {import('./conversation.js').Conversation | null} */
    this.conversation = null;
    /** @type {OwnReport[]} */
    this.items = [];
    this.asked = '';
  }

  afterDraw() {
    const id = this.conversation ? this.conversation.chat.id : '';
    if (id !== this.asked) this.load();
  }

  async load() {
    const c = this.conversation;
    if (!c) return;
    this.asked = c.chat.id;
    try {
      this.items = (await request('GET', `/v1/chats/${c.chat.id}/reports`, { token: c.line.token() })).items;
    } catch (_) {
      // What was there stays; it is asked again when the dialog is opened.
    }
  }

  view() {
    if (this.items.length === 0) return nothing;
    return html`<section class="own-reports" aria-label=${say('ownReports')} data-test="own-reports">
      <h2>${say('ownReports')}</h2>
      <ul>${this.items.map((r) => this.line(r))}</ul>
    </section>`;
  }

  /** @param {OwnReport} report */
  line(report) {
    return html`<li data-test="own-report" data-outcome=${report.outcome || 'open'}>
      <b>${say(report.category)}</b> <small class="soft">${moment(report.at)}</small>
      <p>${say(/** @type {'outcome-open'} */ ('outcome-' + (report.outcome || 'open')))}</p>
    </li>`;
  }
}

define('tabir-own-reports', TabirOwnReports);
