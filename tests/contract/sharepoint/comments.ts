import '@pnp/sp/comments/item';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import type { IItem } from '@pnp/sp/items';
import type { Area } from './support/behaviour';
import type { ContractSite } from './support/contract-site';
import { listPath } from './support/list-path';
import { refusalOf } from './support/refusal';
import { shows } from './support/shows';

const pnp = '@pnp/sp/comments/types';
const tests = 'pnp/pnpjs, test/sp/comments.ts';

async function anItem(site: ContractSite): Promise<{ item: IItem; path: string }> {
  const title = await site.freshList();
  const { items } = site.pnp().web.lists.getByTitle(title);
  const { Id } = await items.add({ Title: 'x' });
  return { item: items.getById(Number(Id)), path: `${listPath(title)}/items(${Number(Id)})` };
}

export const comments: Area = {
  title: 'Comments',
  behaviours: [
    shows('A comment tells its text, its author and where it belongs', pnp, 'S', async (site) => {
      const { item, path } = await anItem(site);
      const { text } = await item.comments.add('Ser bra ut');
      expect(text).toBe('Ser bra ut');
      const [told] = (await site.ask(`${path}/comments`)).json.value;
      const me = await site.ask('/_api/web/currentuser');
      expect(told).toMatchObject({ text: 'Ser bra ut', isReply: false, parentId: '0', likeCount: 0, replyCount: 0 });
      expect(told.author).toMatchObject({ id: me.json.Id, loginName: me.json.LoginName, name: me.json.Title });
      expect(told.listId).toMatch(/^[0-9a-f-]{36}$/);
    }),
    shows('The id of a comment is a number written as a text', tests, 'S', async (site) => {
      const { item } = await anItem(site);
      const { id } = await item.comments.add('a');
      expect(id).toMatch(/^[1-9]\d*$/);
      expect((await item.comments.getById(Number(id))()).text).toBe('a');
    }),
    shows('Without mentions the comment says null, with them who they are', pnp, 'S', async (site) => {
      const { item } = await anItem(site);
      expect((await item.comments.add('a')).mentions).toBeNull();
      const me = (await site.ask('/_api/web/currentuser')).json;
      const mention = { loginName: me.LoginName as string, email: String(me.Email), name: me.Title as string };
      const { mentions } = await item.comments.add({ text: 'Hei @mention{0}', mentions: [mention] });
      expect(mentions).toEqual([expect.objectContaining({ loginName: me.LoginName, name: me.Title })]);
    }),
    shows('A new comment is answered by 201 and is a Microsoft.SharePoint.Comments.comment', pnp, 'S', async (site) => {
      const { path } = await anItem(site);
      const verbose = 'application/json;odata=verbose';
      const { status, json } = await site.ask(`${path}/Comments()`, {
        method: 'POST',
        headers: { Accept: verbose, 'Content-Type': verbose },
        body: { __metadata: { type: 'Microsoft.SharePoint.Comments.comment' }, text: 'a' },
      });
      expect(status).toBe(201);
      expect(json.d.__metadata.type).toBe('Microsoft.SharePoint.Comments.comment');
      expect(json.d.author.__metadata.type).toBe('SP.Sharing.Principal');
    }),
    shows('Replies belong to their comment and are not among those of the item', tests, 'S', async (site) => {
      const { item } = await anItem(site);
      const comment = await item.comments.add('a');
      for (const text of ['b', 'c']) await comment.replies.add(text);
      const replies = await comment.replies();
      expect(replies.map(({ text, isReply, parentId }) => ({ text, isReply, parentId }))).toEqual([
        { text: 'b', isReply: true, parentId: comment.id },
        { text: 'c', isReply: true, parentId: comment.id },
      ]);
      const own = await item.comments();
      expect(own.map(({ text, replyCount }) => ({ text, replyCount }))).toEqual([{ text: 'a', replyCount: 2 }]);
    }),
    shows('A like counts once, and is taken back', pnp, 'S', async (site) => {
      const { item } = await anItem(site);
      const comment = await item.comments.add('a');
      await comment.like();
      await comment.like();
      const { id } = comment;
      expect(await item.comments.getById(id)()).toMatchObject({ likeCount: 1, isLikedByUser: true });
      await comment.unlike();
      expect(await item.comments.getById(id)()).toMatchObject({ likeCount: 0, isLikedByUser: false });
    }),
    shows('Who likes a comment is told with it when likedBy is expanded', pnp, 'S', async (site) => {
      const { item } = await anItem(site);
      const comment = await item.comments.add('a');
      await comment.like();
      const [told] = await item.comments.expand('likedBy')();
      const me = (await site.ask('/_api/web/currentuser')).json;
      expect(told).toMatchObject({ likedBy: [{ id: me.Id, loginName: me.LoginName, name: me.Title }] });
    }),
    shows('A deleted comment is gone with its replies, and its number is not used again', tests, 'S', async (site) => {
      const { item } = await anItem(site);
      const comment = await item.comments.add('a');
      const reply = await comment.replies.add('b');
      await comment.delete();
      expect(await item.comments()).toEqual([]);
      const { id } = await item.comments.add('c');
      expect(Number(id)).toBeGreaterThan(Number(reply.id));
    }),
    shows('DeleteAll takes every comment of the item, and of no other', tests, 'S', async (site) => {
      const { items } = site.pnp().web.lists.getByTitle(await site.freshList());
      const [one, other] = [await items.add({ Title: 'x' }), await items.add({ Title: 'y' })].map(({ Id }) =>
        items.getById(Number(Id)),
      );
      for (const text of ['a', 'b']) await one?.comments.add(text);
      await other?.comments.add('c');
      await one?.comments.clear();
      expect(await one?.comments()).toEqual([]);
      expect(await other?.comments()).toHaveLength(1);
    }),
    shows('An item that is no page takes no likes', 'pnp/pnpjs#1498', 'I', async (site) => {
      const { path } = await anItem(site);
      for (const call of ['like', 'unlike', 'likedBy']) {
        expect(refusalOf(await site.ask(`${path}/${call}`, { method: 'POST' }))).toEqual({
          status: 500,
          code: '-1, System.NotSupportedException',
          message: 'Likes are not supported in this item.',
        });
      }
    }),
    shows('Nobody is told to like an item that is no page, the number being a text', 'pnp/pnpjs#3304', 'I', async (site) => {
      const { item } = await anItem(site);
      expect(await item.getLikedByInformation()).toMatchObject({ isLikedByUser: false, likeCount: '0', likedBy: [] });
    }),
    shows('A page is liked and tells by whom', 'SharePoint/sp-dev-docs#4290', 'I', async (site) => {
      const made = await site.ask('/_api/web/lists/EnsureSitePagesLibrary', { method: 'POST' });
      const { ServerRelativeUrl } = (await site.ask(`/_api/web/lists('${String(made.json.Id)}')/RootFolder`)).json;
      const file = await site.ask(
        `/_api/web/getFolderByServerRelativePath(decodedurl='${String(ServerRelativeUrl)}')/files/addTemplateFile(urlOfFile='${String(ServerRelativeUrl)}/Liked.aspx',templateFileType=1)`,
        { method: 'POST' },
      );
      expect(file.status).toBe(200);
      const page = `/_api/web/getFileByServerRelativePath(decodedurl='${String(file.json.ServerRelativeUrl)}')/ListItemAllFields`;
      const { Id } = (await site.ask(`${page}?$select=Id`)).json;
      const item = `/_api/web/lists('${String(made.json.Id)}')/items(${String(Id)})`;
      expect((await site.ask(`${item}/like`, { method: 'POST' })).status).toBe(200);
      const me = (await site.ask('/_api/web/currentuser')).json;
      expect((await site.ask(`${item}/LikedByInformation?$expand=likedBy`)).json).toMatchObject({
        isLikedByUser: true,
        likeCount: '1',
        likedBy: [{ id: me.Id, loginName: me.LoginName }],
      });
    }),
  ],
};
