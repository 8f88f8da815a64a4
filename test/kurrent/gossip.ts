import { randomUUID } from 'node:crypto';
import type { ServerUnaryCall, sendUnaryData } from '@grpc/grpc-js';
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { handlerFailed, type Endpoint } from './rpc-errors.js';
import { breakOff, isBreak, type Ending, type ServerContext } from './server-context.js';

type GossipCall = ServerUnaryCall<shared.Empty, gossip.ClusterInfo>;

/** Who is in the cluster: this server, and its leader when that is another. */
export function serveGossip(context: ServerContext, call: GossipCall, reply: sendUnaryData<gossip.ClusterInfo>): void {
  const ending: Ending = { fail: (error) => reply(error), end: () => reply(handlerFailed()) };
  const fault = context.faults.take('gossip');
  if (isBreak(fault)) return breakOff(context, call, ending, fault);
  const { VNodeState } = gossip.MemberInfo;
  const self = { host: '127.0.0.1', port: context.relay.port };
  const members = context.leader
    ? [member(self, VNodeState.FOLLOWER), member(context.leader, VNodeState.LEADER)]
    : [member(self, VNodeState.LEADER)];
  reply(null, new gossip.ClusterInfo().setMembersList(members));
}

function member(at: Endpoint, state: gossip.MemberInfo.VNodeState): gossip.MemberInfo {
  return new gossip.MemberInfo()
    .setInstanceId(new shared.UUID().setString(randomUUID()))
    .setTimeStamp(String(BigInt(Date.now()) * 10_000n))
    .setState(state)
    .setIsAlive(true)
    .setHttpEndPoint(new gossip.EndPoint().setAddress(at.host).setPort(at.port));
}
