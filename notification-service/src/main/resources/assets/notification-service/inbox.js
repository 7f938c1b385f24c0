'use strict';
// Tells of alerts as they come. Without it the page is the same and has to be loaded anew. Nothing is kept in the browser.
(() => {
  const region = document.getElementById('live');
  if (!region || !window.EventSource) {
    return;
  }
  // A page that nobody touches must not keep the session alive.
  const UNTOUCHED = 30 * 60 * 1000;
  const TRY_AGAIN = 60 * 1000;
  let source = null;
  let known = null;
  let touched = Date.now();

  const cards = () => Array.from(document.querySelectorAll('#needs [data-alert]'));
  const lineOf = alert => document.documentElement.lang === 'en' ? alert.en : alert.zh;

  function isAtWork() {
    const needs = document.getElementById('needs');
    return needs.contains(document.activeElement) || needs.querySelector('input:checked') !== null;
  }

  function announce(line) {
    region.textContent = line ? `${region.dataset.raised}: ${line} ` : `${region.dataset.raised} `;
    if (isAtWork()) {
      const link = document.createElement('a');
      link.href = '/inbox.html';
      link.textContent = region.dataset.show;
      region.appendChild(link);
    } else if (window.htmx) {
      window.htmx.ajax('GET', '/inbox.html', {target: '#needs', select: '#needs', swap: 'outerHTML'});
    }
  }

  function settled(alertId) {
    const card = cards().find(each => each.dataset.alert === alertId);
    if (card && !card.classList.contains('alert-gone')) {
      card.classList.add('alert-gone');
      card.querySelectorAll('.alert-acts, .alert-choice').forEach(part => part.remove());
      const line = document.createElement('p');
      line.className = 'alert-line';
      line.textContent = region.dataset.settled;
      card.appendChild(line);
    }
  }

  // All there is: what was raised while nobody listened is found here.
  function compare(alertIds) {
    const missed = known === null ? [] : alertIds.filter(each => !known.has(each));
    cards().map(card => card.dataset.alert).filter(each => alertIds.length < 500 && !alertIds.includes(each)).forEach(settled);
    known = new Set(alertIds);
    if (missed.length > 0) {
      announce('');
    }
  }

  function listen() {
    if (source || document.hidden || Date.now() - touched > UNTOUCHED) {
      return;
    }
    source = new EventSource('/inbox/events');
    source.addEventListener('all', event => compare(JSON.parse(event.data).alertIds));
    source.addEventListener('raised', event => {
      const alert = JSON.parse(event.data);
      known.add(alert.alertId);
      announce(lineOf(alert));
    });
    ['acknowledged', 'declined', 'withdrawn'].forEach(name =>
      source.addEventListener(name, event => settled(JSON.parse(event.data).alertId)));
    source.addEventListener('error', () => {
      if (Date.now() - touched > UNTOUCHED) {
        silence();
      } else if (source && source.readyState === EventSource.CLOSED) {
        silence();
        window.setTimeout(listen, TRY_AGAIN);
      }
    });
  }

  function silence() {
    if (source) {
      source.close();
      source = null;
    }
  }

  ['pointerdown', 'keydown', 'scroll'].forEach(name => document.addEventListener(name, () => {
    touched = Date.now();
    listen();
  }, {passive: true}));
  document.addEventListener('visibilitychange', () => document.hidden ? silence() : listen());
  window.addEventListener('pagehide', silence);
  listen();
})();
