import { html, svg } from '/lib/lit-html.js';

/**
 * Line drawings, 24 by 24, in the colour of the text; words beside them say what they mean.
 * @param {import('/lib/lit-html.js').TemplateResult} lines
 */
function icon(lines) {
  return html`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor"
    stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${lines}</svg>`;
}

export const shield = () =>
  icon(
    svg`<path d="M12 3l7.5 3v5.5c0 4.6-3.1 8-7.5 9.5-4.4-1.5-7.5-4.9-7.5-9.5V6z"/><path d="M8.8 12l2.3 2.3 4.2-4.5"/>`
  );
export const person = () => icon(svg`<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c.8-4 3.8-6 7.5-6s6.7 2 7.5 6"/>`);
export const flag = () => icon(svg`<path d="M5.5 21V4M5.5 4.5c4-2.5 8 2.5 13 0v9c-5 2.5-9-2.5-13 0"/>`);
export const plane = () => icon(svg`<path d="M4 12L3.5 4.5 21 12 3.5 19.5z"/><path d="M4 12h8"/>`);
export const clockFace = () => icon(svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2"/>`);
export const tick = () => icon(svg`<path d="M5 12.5l4.5 4.5L19 7.5"/>`);
export const ticks = () => icon(svg`<path d="M2 12.5l4.5 4.5L16 7.5M11.5 16.5l.5.5L21.5 7.5"/>`);
export const barred = () => icon(svg`<circle cx="12" cy="12" r="8.5"/><path d="M6 6l12 12"/>`);
export const veil = () => icon(svg`<path d="M3 12s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6z"/><path d="M4 20L20 4"/>`);
export const arrowLeft = () => icon(svg`<path d="M19 12H5M11 6l-6 6 6 6"/>`);
export const arrowRight = () => icon(svg`<path d="M5 12h14M13 6l6 6-6 6"/>`);
export const arrowDown = () => icon(svg`<path d="M12 5v14M6 13l6 6 6-6"/>`);
export const arrowUp = () => icon(svg`<path d="M12 19V5M6 11l6-6 6 6"/>`);
export const cross = () => icon(svg`<path d="M6 6l12 12M18 6L6 18"/>`);
export const pencil = () => icon(svg`<path d="M4 20l1-4L16 5l3 3L8 19zM14 7l3 3"/>`);
export const lock = () =>
  icon(svg`<rect x="5" y="11" width="14" height="9" rx="2"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>`);
export const bubbles = () => icon(svg`<path d="M4 5h12v9H9l-4 3.5V14H4z"/><path d="M19 9h1.5v8H20v3l-3.5-3H11"/>`);
export const eye = () =>
  icon(svg`<path d="M3 12s3.5-6 9-6 9 6 9 6-3.5 6-9 6-9-6-9-6z"/><circle cx="12" cy="12" r="2.5"/>`);
export const search = () => icon(svg`<circle cx="10.5" cy="10.5" r="6.5"/><path d="M20 20l-4.8-4.8"/>`);
export const keyboard = () =>
  icon(
    svg`<rect x="2.5" y="6" width="19" height="12" rx="2"/><path d="M6 10h.01M10 10h.01M14 10h.01M18 10h.01M8 14h8"/>`
  );
export const sheet = () => icon(svg`<path d="M6 3h9l4 4v14H6z"/><path d="M9 12h7M9 16h7"/>`);
export const pin = () =>
  icon(svg`<path d="M12 21s7-6 7-11.5a7 7 0 0 0-14 0C5 15 12 21 12 21z"/><circle cx="12" cy="9.5" r="2.5"/>`);
export const idCard = () =>
  icon(
    svg`<rect x="3" y="5" width="18" height="14" rx="2"/><circle cx="8.5" cy="11" r="2"/><path d="M5.5 16c.5-1.7 1.6-2.5 3-2.5s2.5.8 3 2.5M14.5 10H18M14.5 14H18"/>`
  );
