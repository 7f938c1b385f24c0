'use strict';
// What pages need of a script; each works without. Nothing is kept in the browser but what the registration form has typed (office.js), and that not
// longer than its account is signed in.

// A request of a part of the page brings the form token, as a form does.
document.addEventListener('htmx:configRequest', event => {
  const token = document.querySelector('meta[name="form-token"]');
  if (token) {
    event.detail.headers['X-CSRF-TOKEN'] = token.content;
  }
});

// The session has ended: the page itself leads to the sign-in.
document.addEventListener('htmx:responseError', event => {
  if (event.detail.xhr.status === 401) {
    window.location.reload();
  }
});

// A page that asks again and again by itself stops when nobody sees or touches it: it must not keep the session alive.
const UNTOUCHED = 30 * 60 * 1000;
let touched = Date.now();
['pointerdown', 'keydown', 'scroll'].forEach(name => document.addEventListener(name, () => {
  touched = Date.now();
}, {passive: true}));
document.addEventListener('htmx:beforeRequest', event => {
  const trigger = event.target.getAttribute('hx-trigger') || '';
  if (trigger.includes('every ') && (document.hidden || Date.now() - touched > UNTOUCHED)) {
    event.preventDefault();
  }
});

// Whoever signs out leaves nothing in the tab.
document.addEventListener('submit', event => {
  if (event.target.getAttribute('action') === '/logout') {
    window.sessionStorage.clear();
  }
});

// A second click on a form that is on its way sends nothing. After a while it may be tried again, for an answer that is a file leaves the page.
const AGAIN = 5000;
document.addEventListener('submit', event => {
  const form = event.target;
  if (form.method !== 'post') {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'yes';
  window.setTimeout(() => delete form.dataset.sent, AGAIN);
});

// A page that the browser brings back may send its forms again.
window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent));
