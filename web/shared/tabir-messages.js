import { html, nothing } from '/lib/lit-html.js';
import { say } from './common-words.js';
import { arrowDown } from './icons.js';
import { saveReceipt } from './receipt.js';
import './tabir-message.js';
import { day, sameDay } from './times.js';
import { define, View } from './view.js';

const NEAR_END_PX = 80;
const NEAR_TOP_PX = 60;
const DAY_MS = 24 * 3600 * 1000;

/**
 * `<tabir-messages .conversation=… .version=…>`: the conversation as a log (ARIA `log`, polite). Stays at the
 * end while the reader is there, loads what is older when they scroll up. Emits `seen` when the end is in view.
 */
class TabirMessages extends View {
  static props = ['conversation', 'version', 'away'];

  constructor() {
    super();
    /** @type {import('./conversation.js').Conversation | null} */
    this.conversation = null;
    this.version = 0;
    this.away = false;
    this.atEnd = true;
    this.shown = 0;
    /** @type {import('./conversation.js').Conversation | null} what was drawn last, and its first message */
    this.drawn = null;
    this.firstDrawn = 0;
    this.prepended = false;
    this.fromEnd = 0;
    this.top = 0;
    this.size = '';
    /** @type {Element | null} */
    this.watched = null;
    this.look = () => this.tellSeen();
    this.prove = async (/** @type {number} */ seq) => {
      if (this.conversation) await saveReceipt(this.conversation, seq);
    };
    // Bubbles draw themselves a turn later, fold notes open, and turn to another width.
    this.sizes = new ResizeObserver(() => this.stay());
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.look);
    window.addEventListener('resize', this.look);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.look);
    window.removeEventListener('resize', this.look);
    this.sizes.disconnect();
  }

  get log() {
    return /** @type {HTMLElement | null} */ (this.querySelector('.log'));
  }

  beforeDraw() {
    const c = this.conversation;
    const log = this.log;
    const first = c ? c.first : 0;
    if (c !== this.drawn) {
      this.atEnd = true;
      this.prepended = false;
    } else if (first !== this.firstDrawn && log) {
      this.prepended = true;
      this.fromEnd = log.scrollHeight - log.scrollTop;
    }
    this.drawn = c;
    this.firstDrawn = first;
    const sending = c ? c.outbox.list().length : 0;
    if (sending > this.shown) this.atEnd = true;
    this.shown = sending;
  }

  afterDraw() {
    const log = this.log;
    const lines = log && log.querySelector('.lines');
    if (log && lines && lines !== this.watched) {
      this.watched = lines;
      this.sizes.observe(lines);
      this.sizes.observe(log);
    }
    requestAnimationFrame(() => {
      this.stay();
      this.tellSeen();
    });
  }

  /** Keeps what the reader looks at where it is: the end, or the same message when older ones came above it. */
  stay() {
    const log = this.log;
    if (!log) return;
    if (this.atEnd) log.scrollTop = log.scrollHeight;
    else if (this.prepended) log.scrollTop = log.scrollHeight - this.fromEnd;
    this.top = log.scrollTop;
    this.size = this.measure(log);
  }

  /** @param {HTMLElement} log */
  measure(log) {
    return log.clientHeight + '/' + log.scrollHeight;
  }

  view() {
    const c = this.conversation;
    if (!c) return nothing;
    return html`
      <div class="log" role="log" aria-live="polite" aria-relevant="additions" tabindex="0" data-test="log"
        aria-label=${say('logLabel')} aria-busy=${String(c.loadingOlder)} @scroll=${() => this.scrolled()}>
        <div class="lines">
        ${
          c.hasOlder && !c.chat.erasedAt
            ? html`<button type="button" class="quiet older" data-test="older" ?disabled=${c.loadingOlder}
              @click=${() => this.older()}>${say(c.loadingOlder ? 'loading' : 'older')}</button>`
            : nothing
        }
        ${
          c.messages.length === 0 && c.outbox.list().length === 0 && c.joined && !c.chat.erasedAt
            ? html`<p class="empty">${say(c.open ? 'noMessages' : 'nothingSaid')}</p>`
            : nothing
        }
        ${this.rows(c)}
        ${c.outbox.list().map(
          (p) => html`<tabir-message .pending=${p} .mine=${true} .own=${true} .shut=${!c.open}
          .state=${p.problem ? 'refused' : p.waiting ? 'waiting' : 'sending'}></tabir-message>`
        )}
        </div>
      </div>
      <p class="typing" data-test="typing" aria-live="polite">${
        c.typing && c.open ? say('typing', { alias: c.chat.other.alias }) : nothing
      }</p>
      ${
        this.away
          ? html`<button type="button" class="newest" data-test="newest" @click=${() => this.toEnd()}
            aria-label=${say('newBelow')} title=${say('newBelow')}>${arrowDown()}</button>`
          : nothing
      }`;
  }

  /** @param {import('./conversation.js').Conversation} c */
  rows(c) {
    const { me } = c.chat;
    /** @type {Record<string, string>} */
    const names = {};
    const lastOwn = c.messages.map((m) => m.from === me.party && m.alias === me.alias).lastIndexOf(true);
    return c.messages.map((m, i) => {
      const before = c.messages[i - 1];
      const newHand = m.from !== 'system' && names[m.from] !== undefined && names[m.from] !== m.alias;
      names[m.from] = m.alias;
      const mine = m.from === me.party;
      const own = mine && m.alias === me.alias;
      return html`
        ${!before || !sameDay(before.at, m.at) ? html`<p class="day">${this.dayName(m.at)}</p>` : nothing}
        ${
          newHand
            ? html`<p class="handover">${say(mine ? 'handedOverStaff' : 'handedOver', { alias: m.alias })}</p>`
            : nothing
        }
        <tabir-message .message=${m} .mine=${mine} .own=${own} .alias=${m.alias} .taken=${c.taken.get(m.seq)}
          .shut=${!c.open} .last=${i === lastOwn} .prove=${this.prove}
          .state=${own ? this.stateOf(m, c.receipt) : 'received'}></tabir-message>`;
    });
  }

  /**
   * @param {Message} message
   * @param {Receipt} receipt
   * @returns {DeliveryState}
   */
  stateOf(message, receipt) {
    if (message.seq <= receipt.read) return 'read';
    return message.seq <= receipt.delivered ? 'delivered' : 'sent';
  }

  /** @param {string} at */
  dayName(at) {
    if (sameDay(at, Date.now())) return say('today');
    return sameDay(at, Date.now() - DAY_MS) ? say('yesterday') : day(at);
  }

  scrolled() {
    const log = this.log;
    if (!log) return;
    // Only a hand that scrolls up leaves the end; growing and shrinking, of messages or composer, doesn't.
    if (log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END_PX) this.atEnd = true;
    else if (log.scrollTop < this.top && this.size === this.measure(log)) this.atEnd = false;
    this.top = log.scrollTop;
    this.away = !this.atEnd;
    this.prepended = false;
    if (log.scrollTop < NEAR_TOP_PX && !this.atEnd) this.older();
    this.tellSeen();
  }

  older() {
    const c = this.conversation;
    if (c) c.loadOlder().catch(() => {});
  }

  toEnd() {
    this.atEnd = true;
    this.update();
    if (this.log) this.log.focus();
  }

  tellSeen() {
    const c = this.conversation;
    if (c && this.atEnd && document.visibilityState === 'visible' && c.last > c.chat.readSeq) this.emit('seen');
  }
}

define('tabir-messages', TabirMessages);
