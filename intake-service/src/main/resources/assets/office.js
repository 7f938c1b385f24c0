'use strict';
// The registration form through a lost line or session: what was typed stays in this tab alone (sessionStorage) until it is registered.
const DRAFT = 'petition-draft';
const form = document.querySelector('#register');
const receipt = document.querySelector('#receipt');

function fields() {
  return [...form.elements].filter(field => field.name && field.name !== '_csrf');
}

function keep() {
  const draft = fields().map(field => [field.name, field.value, field.checked === true, field.type]);
  window.sessionStorage.setItem(DRAFT, JSON.stringify(draft));
}

function restore() {
  const kept = window.sessionStorage.getItem(DRAFT);
  // What the server sent back with its errors is newer.
  if (!kept || document.querySelector('.govuk-error-summary')) {
    return;
  }
  JSON.parse(kept).forEach(([name, value, checked, type]) => {
    const field = fields().find(each => each.name === name && (type !== 'checkbox' || each.value === value));
    if (field && type === 'checkbox') {
      field.checked = checked;
    } else if (field) {
      field.value = value;
    }
  });
}

if (form) {
  restore();
  form.addEventListener('input', keep);
  form.addEventListener('change', keep);
  form.addEventListener('submit', keep);
  // A suggestion is taken by a click and never by itself.
  document.addEventListener('click', event => {
    const button = event.target.closest('.register-take');
    if (!button) {
      return;
    }
    const field = form.elements[button.dataset.field];
    field.value = button.dataset.value;
    const repeat = form.querySelector('input[name="repeat"]');
    if (button.dataset.field === 'firstPetition' && repeat) {
      repeat.checked = true;
    }
    keep();
    field.focus();
  });
}

if (receipt) {
  if (receipt.dataset.saved === 'true') {
    window.sessionStorage.removeItem(DRAFT);
  }
  const print = document.querySelector('.office-print');
  print.hidden = false;
  print.addEventListener('click', () => window.print());
}

// A ledger is sent as it is, and its page comes next.
const drop = document.querySelector('#drop');
if (drop) {
  const state = document.querySelector('#drop-state');
  const send = async file => {
    state.textContent = state.dataset.sending;
    const token = document.querySelector('meta[name="form-token"]');
    const headers = {'Content-Type': 'application/octet-stream'};
    if (token) {
      headers['X-CSRF-TOKEN'] = token.content;
    }
    try {
      const answer = await fetch('/imports/files', {method: 'POST', headers, body: file});
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      window.location.assign((await answer.json()).address);
    } catch (e) {
      state.textContent = state.dataset.failed;
    }
  };
  drop.hidden = false;
  document.querySelector('#ledger-file').addEventListener('change', event => event.target.files[0] && send(event.target.files[0]));
  drop.addEventListener('dragover', event => event.preventDefault());
  drop.addEventListener('drop', event => {
    event.preventDefault();
    if (event.dataTransfer.files[0]) {
      send(event.dataTransfer.files[0]);
    }
  });
}
