import { ProductError } from '../../src/domain/product-error';

/** Why the storage cannot do what it was asked. */
export type StorageProblem =
  'damaged' | 'newer' | 'foreign' | 'unwritable' | 'busy' | 'full' | 'unreachable' | 'closed' | 'unstorable' | 'too-large';

const remedies: Readonly<Record<StorageProblem, string>> = {
  damaged: 'Move the storage away (a copy may help to save what is in it) and restore a copy, or start with another one.',
  newer: 'Use the newer version of the bot, or another storage.',
  foreign: 'Name a file that the bot may make, or the one it made.',
  unwritable: 'Check that the folder may be made and written in by the account that runs the bot.',
  busy: 'See what keeps the storage locked: an instance that was stopped in the middle, or a tool that has it open.',
  full: 'Make room on the disk and try again.',
  unreachable: 'Check the address, the network and the rights of the account that runs the bot.',
  closed: 'Ask nothing of a storage that has been closed.',
  unstorable: 'Give texts without NUL and halved surrogate pairs, and valid ISO instants.',
  'too-large': 'Keep less in the document or message: what it is made from can be read again when it is needed.',
};

/**
 * The bot's storage cannot be used, or not for this. What is in it has not been changed by the call, but for `unreachable`: then only the answer may have been
 * lost. After `beginSending` nothing may be sent: the message may be in `sending`, and `expire` gives it up. `finish` is called again: it answers `false`
 * when the first call had ended the message.
 */
export class StorageError extends ProductError {
  readonly code = 'bot/storage';
  readonly remedy: string;

  constructor(
    readonly problem: StorageProblem,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.remedy = remedies[problem];
  }
}
