/**
 * A link that opens a chat with somebody, with a message that they may send or not. Teams takes user principal names, which the e-mail address usually is.
 * https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams
 * @example chatLink('ingrid@alver.example', 'Hei!') // 'https://teams.microsoft.com/l/chat/0/0?users=ingrid%40alver.example&message=Hei!'
 */
export function chatLink(email: string, message: string): string {
  return `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(email)}&message=${encodeURIComponent(message)}`;
}
