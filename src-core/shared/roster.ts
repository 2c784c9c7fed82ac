/** What can stand in a {@link Roster}: it knows its own place there. */
export interface RosterMember {
  place: number;
}

/** A collection as plain data, in no order: members join and leave in constant time, without a table that has to be grown. */
export type Roster<Member extends RosterMember> = Member[];

/** Adds a member, which is in no other roster. */
export function joinRoster<Member extends RosterMember>(roster: Roster<Member>, member: Member): void {
  member.place = roster.length;
  roster.push(member);
}

/** Removes a member: the last one takes its place. */
export function leaveRoster<Member extends RosterMember>(roster: Roster<Member>, member: Member): void {
  const last = roster.pop();
  if (last === undefined || last === member) return;
  last.place = member.place;
  roster[member.place] = last;
}
