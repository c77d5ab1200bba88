import { html, nothing } from '/lib/lit-html.js';
import { say as common } from '../shared/common-words.js';
import { arrowLeft, arrowRight, flag, person } from '../shared/icons.js';
import '../shared/tabir-countdown.js';
import '../shared/tabir-language.js';
import { define, View } from '../shared/view.js';
import { say } from './words.js';

/** `<tabir-ticket-head .chat=… .several=… .waiting=…>`: whose ticket is on screen. Emits `leave`, `next`, `report`, `due`. */
class TabirTicketHead extends View {
  static props = ['chat', 'several', 'waiting'];

  constructor() {
    super();
    /** @type {Chat | null} */
    this.chat = null;
    this.several = false;
    this.waiting = 0;
  }

  view() {
    const chat = this.chat;
    if (!chat) return nothing;
    return html`<header class="head">
      ${
        this.several
          ? html`<button type="button" class="quiet narrow-only" aria-label=${common('back')} data-test="back"
            @click=${() => this.emit('leave')}>${arrowLeft()}</button>`
          : nothing
      }
      <span class=${this.several ? 'badge wide-only' : 'badge'}>${person()}</span>
      <div class="who">
        <h1><span class="unseen">${say('customer')}: </span><span data-test="alias">${chat.other.alias}</span></h1>
        <p>${say('me', { alias: chat.me.alias })}</p>
      </div>
      ${this.several ? nothing : html`<tabir-language class="narrow-only"></tabir-language>`}
      <button type="button" class="quiet" data-test="report-open" aria-label=${common('report')} title=${common('report')}
        @click=${() => this.emit('report')}>${flag()}</button>
      ${
        this.waiting
          ? html`<button type="button" data-test="next"
            @click=${() => this.emit('next')}><span class="wide-only">${say('next')}</span><span
            class="narrow-only"><span class="unseen">${say('next')}</span>${arrowRight()}</span> <span class="count">${this.waiting}</span></button>`
          : nothing
      }
    </header>
    <p class="about">
      ${chat.title ? html`<b data-test="title">${chat.title}</b>` : html`<b>${common(chat.kind)}</b>`}
      <tabir-countdown .chat=${chat}></tabir-countdown>
    </p>`;
  }
}

define('tabir-ticket-head', TabirTicketHead);
