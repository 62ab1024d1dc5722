/** Hands a made file to the browser as a download. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the file when the click is done, but Safari reads it a moment later.
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
