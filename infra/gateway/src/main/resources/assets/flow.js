'use strict';
// Which part of the picture does not answer, since when; and the rates beside its arrows. Without it each service's own page says the same.

const partOf = event => event.target.closest('[data-part]');

function rate(part, direction, value) {
  const text = document.getElementById(part.dataset.part + '-' + direction);
  if (text) {
    text.textContent = value;
  }
}

function show(part, up) {
  const down = part.querySelector('.flow-down');
  if (!up && down.hidden) {
    part.querySelector('.flow-since').textContent = new Date().toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false });
  }
  down.hidden = up;
  part.querySelector('.flow-content').hidden = !up;
  part.classList.toggle('flow-out-of-order', !up);
  const drawn = up ? part.querySelector('[data-in]') : null;
  rate(part, 'in', drawn ? drawn.dataset.in : '');
  rate(part, 'out', drawn ? drawn.dataset.out : '');
}

document.addEventListener('htmx:afterSettle', event => {
  const part = partOf(event);
  if (part) {
    show(part, true);
  }
});

['htmx:responseError', 'htmx:sendError', 'htmx:timeout'].forEach(name => document.addEventListener(name, event => {
  const part = partOf(event);
  if (part) {
    show(part, false);
  }
}));
