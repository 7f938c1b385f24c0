// Sends a chosen file in pieces and goes on where the line broke off. Where it is chosen again after a while, its digest tells that it is the same.
'use strict';
(() => {
  const PIECE = 256 * 1024;
  const TRIES = 8;
  const form = document.getElementById('upload');
  if (!form) return;
  const { pass, token } = form.dataset;
  // A petitioner shows a pass; an office has a session, and the token that proves that the page was ours.
  const FILES = form.dataset.files || '/tracking/attachments/files';
  const who = pass ? { Authorization: `Bearer ${pass}` } : token ? { 'X-Csrf-Token': token } : {};
  const state = document.getElementById('upload-state');
  // What became of each file stands here, one line for each, until others are sent.
  const results = document.createElement('ul');
  results.className = 'govuk-list';
  results.setAttribute('aria-live', 'polite');
  state.after(results);
  const say = (zh, en) => { state.textContent = `${zh} / ${en}`; };
  const ask = (path, options) => fetch(path, {
    credentials: pass ? 'omit' : 'same-origin', ...options, headers: { ...who, ...options.headers } });
  const pause = (seconds) => new Promise((then) => setTimeout(then, seconds * 1000));

  async function digest(file) {
    if (!globalThis.crypto || !crypto.subtle) return null;
    const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  async function refused(answer) {
    const problem = await answer.json().catch(() => ({}));
    const fields = (problem.errors || []).map((each) => `${each.zh} ${each.en}`).join(' ');
    return new Error(`${problem.title || answer.status} ${fields}`);
  }

  async function announce(file) {
    const body = JSON.stringify({ name: file.name, bytes: file.size, sha256: await digest(file),
      occasion: document.getElementById('occasion').value });
    const answer = await ask(FILES, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    if (!answer.ok) throw await refused(answer);
    return answer.json();
  }

  // A lost line, a full service and a piece that was sent before all end in another try from where the service says.
  async function next(file, known, failures) {
    const piece = file.slice(known.offset, known.offset + PIECE);
    const answer = await ask(`${FILES}/${known.place}`, { method: 'PATCH', body: piece,
      headers: { 'Content-Type': 'application/octet-stream', 'Upload-Offset': String(known.offset) } }).catch(() => null);
    if (answer && answer.ok) return { known: await answer.json(), failures: 0 };
    if (answer && answer.status < 500 && answer.status !== 409 && answer.status !== 429) throw await refused(answer);
    if (failures >= TRIES) throw new Error('网络中断，请稍后再选同一文件继续上传 / The line broke; choose the same file later to go on');
    await pause(2 ** failures);
    const asked = await ask(`${FILES}/${known.place}`, { method: 'GET', headers: {} }).catch(() => null);
    return { known: asked && asked.ok ? await asked.json() : known, failures: failures + 1 };
  }

  async function send(file) {
    let known = await announce(file);
    let failures = 0;
    while (known.state === 'UPLOADING') {
      say(`${file.name} 正在上传 ${Math.floor(100 * known.offset / known.bytes)}%`, 'being sent');
      ({ known, failures } = await next(file, known, failures));
    }
    return `${known.zh}` + (known.refusal ? `：${known.refusal.zh}` : '') + ` / ${known.en}` + (known.refusal ? `: ${known.refusal.en}` : '');
  }

  // All that ends up in the one field, beside what is chosen there already: what is dropped on the form, and what the camera took.
  const chosen = document.getElementById('file');
  const camera = document.getElementById('camera');
  function add(files) {
    const all = new DataTransfer();
    for (const file of [...chosen.files, ...files]) all.items.add(file);
    chosen.files = all.files;
  }
  camera.addEventListener('change', () => {
    add(camera.files);
    camera.value = '';
  });
  form.addEventListener('dragover', (event) => event.preventDefault());
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    add(event.dataTransfer.files);
  });

  async function sendAll(files) {
    results.textContent = '';
    for (const file of files) {
      const outcome = await send(file).catch((error) => error.message);
      const line = document.createElement('li');
      line.textContent = `${file.name} ${outcome}`;
      results.append(line);
    }
    state.textContent = '';
  }

  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const button = form.querySelector('button');
    button.disabled = true;
    sendAll([...chosen.files]).finally(() => { button.disabled = false; });
  });
})();
