/** Not an answer: the connection is to end without one. */
export class ConnectionDropped extends Error {
  constructor() {
    super('The local SharePoint was told to drop this connection.');
    this.name = 'ConnectionDropped';
  }
}
