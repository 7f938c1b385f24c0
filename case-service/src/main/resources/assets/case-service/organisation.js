'use strict';
// A file is put into the fields of its tables: a sheet of a workbook goes by its name, a CSV file by its own.
const organisationFile = document.querySelector('#organisation-drop');
const organisationState = document.querySelector('#organisation-file-state');
const organisationForm = document.querySelector('#organisation-import');

function putInto(table, text) {
  const field = organisationForm.elements[table.toLowerCase()];
  if (field) {
    field.value = text;
  }
  return Boolean(field);
}

function readWorkbook(file) {
  const token = organisationForm.elements._csrf;
  const headers = {'Content-Type': 'application/octet-stream', Accept: 'application/json'};
  if (token) {
    headers['X-CSRF-TOKEN'] = token.value;
  }
  return fetch('/organisation/workbook', {method: 'POST', body: file, headers, credentials: 'same-origin'})
    .then(answer => answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status))))
    .then(tables => Object.keys(tables).map(table => putInto(table, tables[table])).some(Boolean));
}

// A table program in Chinese writes its plain CSV in the State's encoding.
function readText(file) {
  return file.arrayBuffer().then(bytes => {
    try {
      return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    } catch (unreadable) {
      return new TextDecoder('gb18030').decode(bytes);
    }
  });
}

organisationFile.addEventListener('change', () => {
  const file = organisationFile.files[0];
  if (!file) {
    return;
  }
  const reading = /\.xlsx$/i.test(file.name)
    ? readWorkbook(file)
    : readText(file).then(text => putInto(file.name.replace(/\.csv$/i, ''), text));
  reading.catch(() => false).then(read => {
    organisationState.textContent = read ? organisationState.dataset.read : organisationState.dataset.failed;
  });
});
document.querySelector('#organisation-file').hidden = false;
