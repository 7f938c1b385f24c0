'use strict';
// Before the form leaves, the service is asked whether it is there: through a lost line nothing that was typed is lost. Nothing is kept in the browser,
// for the next at this machine may be anybody.
(() => {
  const form = document.getElementById('petition');
  if (!form) return;
  const state = document.getElementById('line-state');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = form.querySelector('button[type=submit]');
    button.disabled = true;
    state.textContent = '';
    const answer = await fetch(form.action, { cache: 'no-store' }).catch(() => null);
    button.disabled = false;
    if (answer && answer.ok) {
      form.submit();
    } else {
      state.textContent = state.dataset.lost;
      state.focus();
    }
  });
})();
