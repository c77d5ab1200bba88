import { html, nothing } from '/lib/lit-html.js';
import { say as common } from '../shared/common-words.js';
import { idCard, pin } from '../shared/icons.js';
import { define, View } from '../shared/view.js';
import { say } from './words.js';

/** `<tabir-chat-list .conversations=… .version=…>`: for a customer with several tickets. Emits `choose` with an id. */
class TabirChatList extends View {
  static props = ['conversations', 'version'];

  constructor() {
    super();
    /** @type {import('../shared/conversation.js').Conversation[]} */
    this.conversations = [];
    this.version = 0;
  }

  view() {
    return html`<main class="chats">
      <header class="list-head"><h1>${say('choose')}</h1><tabir-language></tabir-language></header>
      <ul>${this.conversations.map((c) => this.row(c))}</ul>
    </main>`;
  }

  /** @param {import('../shared/conversation.js').Conversation} c */
  row(c) {
    const { chat } = c;
    return html`<li><button type="button" class="chat-row" data-test="chat" data-chat=${chat.id}
      @click=${() => this.emit('choose', chat.id)}>
      <span class="badge">${chat.kind === 'transaction' ? pin() : idCard()}</span>
      <span class="who"><b>${chat.title || common(chat.kind)}</b><small>${chat.other.alias} · ${common(chat.state)}</small></span>
      ${c.unread ? html`<span class="count" aria-label=${say('unread', { n: c.unread })}>${c.unread}</span>` : nothing}
    </button></li>`;
  }
}

define('tabir-chat-list', TabirChatList);
