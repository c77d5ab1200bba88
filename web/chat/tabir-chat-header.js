import { html, nothing } from '/lib/lit-html.js';
import { say as common } from '../shared/common-words.js';
import { arrowLeft, flag, shield } from '../shared/icons.js';
import '../shared/tabir-countdown.js';
import '../shared/tabir-language.js';
import { define, View } from '../shared/view.js';
import { say } from './words.js';

/** `<tabir-chat-header .chat=… .several=…>`: says what this chat is and who answers. Emits `report`, `leave`, `due`. */
class TabirChatHeader extends View {
  static props = ['chat', 'several'];

  constructor() {
    super();
    /** @type {Chat | null} */
    this.chat = null;
    this.several = false;
  }

  view() {
    const chat = this.chat;
    if (!chat) return nothing;
    return html`<header>
    <div class="head">
      ${
        this.several
          ? html`<button type="button" class="quiet" aria-label=${common('back')} data-test="back"
            @click=${() => this.emit('leave')}>${arrowLeft()}</button>`
          : html`<span class="badge">${shield()}</span>`
      }
      <div class="who">
        <h1 data-test="alias">${chat.other.alias}</h1>
        <p><b>${say('verified')}</b></p>
      </div>
      <tabir-language></tabir-language>
      <button type="button" class="quiet" data-test="report-open" aria-label=${common('report')} title=${common('report')}
        @click=${() => this.emit('report')}>${flag()}</button>
    </div>
    <details class="scope">
      <summary><span>${say('scope')}</span> <u>${say('more')}</u></summary>
      <p>${say('moreMasked')} ${say('moreMe', { alias: chat.me.alias })}</p>
      <p>${say('moreOutside')}</p>
      <p class="soft">${say('ticket', { id: chat.id })}</p>
    </details>
    <p class="about">
      ${chat.title ? html`<b data-test="title">${chat.title}</b>` : nothing}
      <tabir-countdown .chat=${chat}></tabir-countdown>
    </p>
    </header>`;
  }
}

define('tabir-chat-header', TabirChatHeader);
