/**
 * Signs the browser in to the local SharePoint as the person one is here. Whoever uses Teams in a browser is signed in to SharePoint too, so that a link to
 * a file opens; the tab's own requests bring a token and do not need it. Without a SharePoint here the links do not open, and all else works.
 */
export async function signInToSite(person: string): Promise<void> {
  try {
    const response = await fetch('/_local/sign-in', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ person }),
    });
    // Read to its end, so that the browser has done with it.
    await response.text();
    if (!response.ok) console.warn(`The local SharePoint did not sign ${person} in: ${response.status}.`);
  } catch (error) {
    console.warn('The local SharePoint did not answer the sign-in.', error);
  }
}
