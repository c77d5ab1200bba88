import { html, nothing } from '/lib/lit-html.js';
import { say as common } from '../shared/common-words.js';
import { idCard, keyboard, pin } from '../shared/icons.js';
import '../shared/tabir-language.js';
import { inWords } from '../shared/times.js';
import { define, View } from '../shared/view.js';
import { ordered, waitingSince } from './order.js';
import { say } from './words.js';

const TICK_MS = 30 * 1000;
const EXCERPT = 60;

/** @typedef {import('../shared/conversation.js').Conversation} Conversation */

/** `<tabir-queue .conversations=… .selected=… .version=…>`: oldest waiting first. Emits `choose` with an id, `keys`. */
class TabirQueue extends View {
  static props = ['conversations', 'selected', 'version'];

  constructor() {
    super();
    /** @type {Conversation[]} */
    this.conversations = [];
    /** @type {string | null} */
    this.selected = null;
    this.version = 0;
  }

  connectedCallback() {
    super.connectedCallback();
    this.ticking = setInterval(this.update, TICK_MS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.ticking);
  }

  view() {
    const open = ordered(this.conversations.filter((c) => c.open));
    const closed = this.conversations.filter((c) => !c.open && !c.gone);
    const waiting = open.filter((c) => waitingSince(c) !== null).length;
    return html`
      <header class="head">
        <div class="who"><h1>${say('title')}</h1><p data-test="waiting-count">${say('waitingCount', { n: waiting })}</p></div>
        <button type="button" class="quiet wide-only" aria-label=${say('keys')} title=${say('keys')}
          @click=${() => this.emit('keys')}>${keyboard()}</button>
        <tabir-language></tabir-language>
      </header>
      <nav class="queue" aria-label=${say('queue')}>
        ${open.length ? html`<ul>${open.map((c) => this.row(c))}</ul>` : this.none()}
        ${
          closed.length
            ? html`<details><summary>${say('closedToday', { n: closed.length })}</summary><ul>${closed.map((c) => this.row(c))}</ul></details>`
            : nothing
        }
      </nav>`;
  }

  none() {
    return html`<div class="empty" data-test="none"><b>${say('noneOpen')}</b><p>${say('noneOpenAbout')}</p></div>`;
  }

  /** @param {Conversation} c */
  row(c) {
    const { chat } = c;
    const last = c.messages[c.messages.length - 1];
    const current = chat.id === this.selected;
    return html`<li><button type="button" class=${c.unread ? 'ticket unread' : 'ticket'} data-test="ticket" data-chat=${chat.id}
      aria-current=${current ? 'true' : 'false'} @click=${() => this.emit('choose', chat.id)}>
      <span class="badge" title=${common(chat.kind)}>${chat.kind === 'transaction' ? pin() : idCard()}</span>
      <span class="who">
        <b>${chat.other.alias}</b>
        <small>${last ? this.excerpt(c, last) : chat.title || common(chat.kind)}</small>
        ${this.wait(c)}
      </span>
      ${c.unread ? html`<span class="count"><span aria-hidden="true">${c.unread}</span><span class="unseen">${say('unread', { n: c.unread })}</span></span>` : nothing}
    </button></li>`;
  }

  /**
   * @param {Conversation} c
   * @param {Message} last
   */
  excerpt(c, last) {
    const text = last.text.slice(0, EXCERPT);
    return last.from === c.chat.me.party ? `${common('you')}: ${text}` : text;
  }

  /** @param {Conversation} c */
  wait(c) {
    if (!c.open) return html`<small>${common('closed')}</small>`;
    const since = waitingSince(c);
    if (since === null) return html`<small>${say(c.messages.length ? 'answered' : 'fresh')}</small>`;
    return html`<small class="since">${say('waitingFor', { time: inWords(Date.now() - since) })}</small>`;
  }
}

define('tabir-queue', TabirQueue);
