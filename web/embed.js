// Puts the chat into a page of the host app, where this tag stands:
//
//   <script src="https://chat.example/embed.js" data-token-callback="tabirToken" data-lang="id" async></script>
//
// data-token-callback  the name of a function of the page (dots allowed: `app.tabirToken`) that returns a
//                      customer's token, or a promise of one; called again shortly before the token ends
// data-target          a selector of the element to put the frame into; else it stands before this tag
// data-lang            id or en; data-height the frame's height in px, 560 unless told
//
// The token goes by postMessage to the frame's own origin and nowhere else; it is never in an address.
(function () {
  'use strict';
  const DEFAULT_HEIGHT_PX = 560;
  const tag = /** @type {HTMLScriptElement} */ (document.currentScript);
  if (!tag) return complain('embed.js must be loaded by a plain script tag, not as a module.');
  const origin = new URL(tag.src).origin;
  const { tokenCallback, target, lang, height } = tag.dataset;
  const frame = document.createElement('iframe');
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
  return undefined;

  function begin() {
    const place = target ? document.querySelector(target) : null;
    if (target && !place) return complain(`nothing on the page matches data-target="${target}".`);
    if (!tokenCallback)
      return complain('data-token-callback is missing: name a function of this page that returns a token.');
    if (!callback()) return complain(`data-token-callback="${tokenCallback}" names no function of this page.`);
    frame.src = origin + '/chat?embed=1' + (lang === 'en' || lang === 'id' ? '&lang=' + lang : '');
    frame.title = lang === 'en' ? 'Chat with verified staff' : 'Chat dengan petugas terverifikasi';
    frame.style.cssText = `display:block;width:100%;height:${Number(height) || DEFAULT_HEIGHT_PX}px;border:0`;
    window.addEventListener('message', (event) => {
      if (event.source !== frame.contentWindow || event.origin !== origin || !event.data) return;
      if (event.data.tabir === 'ready' || event.data.tabir === 'renew') handOver();
    });
    if (place) place.appendChild(frame);
    else if (tag.parentNode && tag.parentNode !== document.head) tag.parentNode.insertBefore(frame, tag);
    else document.body.appendChild(frame);
    return undefined;
  }

  /** @returns {Function | null} */
  function callback() {
    /** @type {any} */
    let found = window;
    for (const name of (tokenCallback || '').split('.')) found = found ? found[name] : undefined;
    return typeof found === 'function' ? found : null;
  }

  function handOver() {
    const ask = callback();
    if (!ask) return complain(`data-token-callback="${tokenCallback}" is no function any more.`);
    return Promise.resolve()
      .then(() => ask())
      .then((token) => {
        if (typeof token !== 'string' || !token) throw new Error('it returned no token');
        if (frame.contentWindow) frame.contentWindow.postMessage({ tabir: 'token', token }, origin);
      })
      .catch((e) => complain(`data-token-callback="${tokenCallback}" failed: ${e && e.message}.`));
  }

  /** @param {string} what */
  function complain(what) {
    console.error('Tabir embed.js: ' + what);
  }
})();
