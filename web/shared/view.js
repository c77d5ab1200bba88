import { render } from '/lib/lit-html.js';

/**
 * An element that draws itself from its properties: name them in `static props`, give each its first value in
 * the constructor, and return lit-html from `view()`. Setting one to another value draws again, once per turn.
 * It draws into the page itself (no shadow tree), so the one style sheet and the labels' ids reach everywhere.
 */
export class View extends HTMLElement {
  /** @type {string[]} */
  static props = [];

  constructor() {
    super();
    /** @type {Map<string, unknown>} */
    this.values = new Map();
    this.drawing = false;
    this.update = this.update.bind(this);
  }

  connectedCallback() {
    window.addEventListener('tabir-language', this.update);
    this.update();
  }

  disconnectedCallback() {
    window.removeEventListener('tabir-language', this.update);
  }

  update() {
    if (this.drawing) return;
    this.drawing = true;
    Promise.resolve().then(() => {
      this.drawing = false;
      if (!this.isConnected) return;
      this.beforeDraw();
      render(this.view(), this);
      this.afterDraw();
    });
  }

  /** @returns {unknown} */
  view() {
    return null;
  }

  /** A chance to measure before the page changes. */
  beforeDraw() {}

  /** A chance to scroll or focus after it has. */
  afterDraw() {}

  /**
   * Tells those above.
   * @param {string} name
   * @param {unknown} [detail]
   */
  emit(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}

/** Levels of elements that draw one after the other. */
const DEPTH = 8;

/**
 * Resolves once what was changed is drawn, views and those within them, still in the same turn: no key that was struck
 * meanwhile comes in between, as it would with a timer.
 */
export async function drawn() {
  for (let level = 0; level < DEPTH; level++) await null;
}

/**
 * @param {string} tag the file's name
 * @param {typeof View} type
 */
export function define(tag, type) {
  for (const name of type.props) {
    Object.defineProperty(type.prototype, name, {
      get() {
        return this.values.get(name);
      },
      set(value) {
        if (this.values.get(name) === value && this.values.has(name)) return;
        this.values.set(name, value);
        this.update();
      },
    });
  }
  customElements.define(tag, type);
}
