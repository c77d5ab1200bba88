import { html, nothing, svg } from '/lib/lit-html.js';
import { say as common } from '../shared/common-words.js';
import { kindName, parts } from '../shared/findings.js';
import { cross } from '../shared/icons.js';
import { precise } from '../shared/times.js';
import { define, View } from '../shared/view.js';
import { say } from './words-reveal.js';

const TICK_MS = 1000;
const LONGEST_MS = 15 * 60 * 1000;
/** Of the watermark's 13 px, so that the name never runs into the next one. */
const WIDEST_LETTER_PX = 8;
const GAP_PX = 30;

/**
 * `<tabir-original .reveal=… .who=…>`: what a lead let somebody see, under their own name and the time. At
 * the end, or once closed, the words are dropped. Emits `gone`.
 */
class TabirOriginal extends View {
  static props = ['reveal', 'who', 'now'];

  constructor() {
    super();
    /** @type {Reveal | null} */
    this.reveal = null;
    this.who = '';
    this.now = Date.now();
    this.began = Date.now();
  }

  connectedCallback() {
    super.connectedCallback();
    this.ticking = setInterval(() => this.tick(), TICK_MS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.ticking);
    this.reveal = null;
  }

  /** By this device's clock, but never longer than a reveal lasts, should that be slow. */
  get left_ms() {
    const until = this.reveal && this.reveal.until ? Date.parse(this.reveal.until) : 0;
    return Math.min(until, this.began + LONGEST_MS) - this.now;
  }

  tick() {
    this.now = Date.now();
    if (this.left_ms <= 0) this.end();
  }

  end() {
    clearInterval(this.ticking);
    this.reveal = null;
    this.emit('gone');
  }

  afterDraw() {
    const dialog = /** @type {HTMLDialogElement | null} */ (this.querySelector('dialog'));
    if (dialog && !dialog.open) dialog.showModal();
  }

  view() {
    const r = this.reveal;
    if (!r) return nothing;
    return html`<dialog class="original" aria-labelledby="original-title" data-test="original" @close=${() => this.reveal && this.end()}
      @copy=${(/** @type {Event} */ e) => e.preventDefault()}>
      <div class="sheet">
        <div class="dialog-head"><h2 id="original-title">${say('originalTitle', { n: r.entry || 0 })}</h2>
          <button type="button" class="quiet" aria-label=${common('close')} data-test="close-original" @click=${() => this.end()}>${cross()}</button></div>
        <p class="soft">${r.ticket} · ${say('viewedBy', { who: this.who })}</p>
        <p class="secret text" data-test="original-text">${parts(r.original || '', r.findings || []).map((p) =>
          p.kind ? html`<mark class="found" title=${kindName(p.kind)}>${p.text}</mark>` : p.text
        )}</p>
        <p class="left-over"><span role="timer" data-test="time-left">${say('left', { time: clockOf(this.left_ms) })}</span></p>
        <p class="soft small">${say('originalAbout')}</p>
      </div>
      ${this.watermark()}
    </dialog>`;
  }

  /** Whoever photographs the screen photographs the viewer's name. */
  watermark() {
    const words = `${this.who} · ${precise(this.now)}`;
    const wide_px = Math.round(words.length * WIDEST_LETTER_PX) + GAP_PX;
    return html`<svg class="watermark" aria-hidden="true" data-test="watermark" width="100%" height="100%">
      <defs>${svg`<pattern id="watermark" width=${wide_px} height="110" patternUnits="userSpaceOnUse" patternTransform="rotate(-18)">
        <text x="0" y="40">${words}</text><text x=${-wide_px / 2} y="95">${words}</text><text x=${wide_px / 2} y="95">${words}</text></pattern>`}</defs>
      ${svg`<rect width="100%" height="100%" fill="url(#watermark)"></rect>`}</svg>`;
  }
}

define('tabir-original', TabirOriginal);

/** @param {number} left_ms @returns {string} `14:05` */
function clockOf(left_ms) {
  const left_s = Math.max(0, Math.ceil(left_ms / 1000));
  return Math.floor(left_s / 60) + ':' + String(left_s % 60).padStart(2, '0');
}
