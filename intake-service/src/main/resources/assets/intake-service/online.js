'use strict';
// Before the form leaves, the service is asked whether it is there: through a lost line nothing that was typed is lost. Nothing is kept in the browser,
// for the next at this machine may be anybody.
(() => {
  const form = document.getElementById('petition');
  if (!form) return;
  const state = document.getElementById('line-state');
  const LONGEST_MS = 10000;
  // A page that the browser shows again from its memory may be sent once more; the service knows it again.
  window.addEventListener('pageshow', () => { form.querySelector('button[type=submit]').disabled = false; });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = form.querySelector('button[type=submit]');
    button.disabled = true;
    state.textContent = '';
    const asking = new AbortController();
    const over = setTimeout(() => asking.abort(), LONGEST_MS);
    const answer = await fetch(form.action, { method: 'HEAD', cache: 'no-store', signal: asking.signal }).catch(() => null);
    clearTimeout(over);
    if (answer && answer.ok) {
      form.submit();
    } else {
      button.disabled = false;
      state.textContent = answer ? state.dataset.busy : state.dataset.lost;
      state.focus();
    }
  });
})();
