/** Answers the declaration of a list without what only provisioning uses. */
export default function leaveOut(source: string): string;
