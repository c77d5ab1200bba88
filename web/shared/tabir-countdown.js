import { html, nothing } from '/lib/lit-html.js';
import { say } from './common-words.js';
import { clockFace } from './icons.js';
import { inWords } from './times.js';
import { define, View } from './view.js';

const SOON_MS = 10 * 60 * 1000;
const SAID_WITHIN_MS = 24 * 3600 * 1000;
const TICK_MS = 15 * 1000;

/** `<tabir-countdown .chat=…>`: when the chat ends, in words. Emits `due` when the time is up. */
class TabirCountdown extends View {
  static props = ['chat'];

  constructor() {
    super();
    /** @type {Chat | null} */
    this.chat = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.ticking = setInterval(() => {
      this.update();
      if (this.chat && this.chat.state === 'open' && this.left_ms <= 0) this.emit('due');
    }, TICK_MS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.ticking);
  }

  get left_ms() {
    return this.chat ? Date.parse(this.chat.expiresAt) - Date.now() : 0;
  }

  view() {
    if (!this.chat || this.chat.state === 'closed' || this.left_ms > SAID_WITHIN_MS * 2) return nothing;
    const soon = this.left_ms < SOON_MS;
    const time = inWords(Math.max(0, this.left_ms));
    const words = this.left_ms <= 0 ? say('endsNow') : say(soon ? 'endsSoon' : 'endsIn', { time });
    return html`<span class=${soon ? 'countdown soon' : 'countdown'} data-test="countdown">${clockFace()}${words}</span>`;
  }
}

define('tabir-countdown', TabirCountdown);
