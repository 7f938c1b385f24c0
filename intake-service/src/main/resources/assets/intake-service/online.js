'use strict';
// Before the form leaves, the service is asked whether it is there: through a lost line nothing that was typed is lost.
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
// What was typed is kept in this tab alone (sessionStorage) and only where the petitioner asks for it: the next at this machine may be anybody. It is
// gone once the petition is registered, at the press of a button, when an accusation is begun, and after some hours; it comes back only when it is
// asked for.
(() => {
  const DRAFT = 'online-draft';
  const HOURS_MS = 12 * 60 * 60 * 1000;
  const form = document.getElementById('petition');
  const forget = () => window.sessionStorage.removeItem(DRAFT);
  if (!form) {
    if (document.querySelector('.receipt')) forget();
    return;
  }
  const choice = document.getElementById('draft-keep');
  const offer = document.getElementById('draft-offer');
  const said = document.getElementById('draft-state');
  const fields = () => [...form.elements].filter((field) => field.name && field.name !== '_csrf');
  const isMarked = (field) => field.type === 'checkbox' || field.type === 'radio';

  function kept() {
    const draft = JSON.parse(window.sessionStorage.getItem(DRAFT) || 'null');
    if (draft && Date.now() - draft.at > HOURS_MS) {
      forget();
      return null;
    }
    return draft;
  }

  function keep() {
    if (!choice.checked) return;
    const typed = fields().map((field) => [field.name, field.value, isMarked(field) ? field.checked : null]);
    window.sessionStorage.setItem(DRAFT, JSON.stringify({ at: Date.now(), typed }));
  }

  function stop(words) {
    forget();
    choice.checked = false;
    offer.hidden = true;
    said.textContent = words;
  }

  function restore() {
    const draft = kept();
    (draft ? draft.typed : []).forEach(([name, value, checked]) => {
      const field = fields().find((each) => each.name === name && (checked === null || each.value === value));
      if (field && checked !== null) {
        field.checked = checked;
      } else if (field) {
        field.value = value;
      }
    });
    form.querySelectorAll('details').forEach((part) => {
      part.open = part.open || [...part.querySelectorAll('input[name], textarea, select')].some((field) => field.value);
    });
    choice.checked = draft !== null;
    offer.hidden = true;
  }

  document.getElementById('draft').hidden = false;
  // What the service sent back with its errors is newer.
  if (document.querySelector('.govuk-error-summary')) {
    choice.checked = kept() !== null;
    keep();
  } else {
    offer.hidden = kept() === null;
  }
  const first = () => form.elements.purpose[0].focus();
  document.getElementById('draft-restore').addEventListener('click', () => {
    restore();
    first();
  });
  document.getElementById('draft-discard').addEventListener('click', () => {
    stop(said.dataset.cleared);
    first();
  });
  document.getElementById('draft-clear').addEventListener('click', () => stop(said.dataset.cleared));
  choice.addEventListener('change', () => {
    if (choice.checked) {
      said.textContent = '';
      offer.hidden = true;
      keep();
    } else {
      stop(said.dataset.cleared);
    }
  });
  form.addEventListener('input', keep);
  form.addEventListener('change', (event) => {
    if (event.target.name === 'purpose' && event.target.value === 'ACCUSATION' && choice.checked) {
      stop(said.dataset.accusation);
    }
    keep();
  });
  // Somebody else's draft, passed over, is not this petitioner's wish to keep.
  form.addEventListener('submit', () => choice.checked ? keep() : forget());
})();
