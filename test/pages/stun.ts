import { createSocket, type RemoteInfo, type Socket } from "node:dgram";
import { once } from "node:events";

const BINDING_REQUEST = 0x0001;
const BINDING_RESPONSE = 0x0101;
const XOR_MAPPED_ADDRESS = 0x0020;
const MAGIC_COOKIE = 0x2112a442;

/** Starts a STUN server on loopback that answers Binding requests and tells of each. */
export async function openStun(seen: (message: Buffer, port: number) => void): Promise<Socket> {
  const socket = createSocket("udp4");
  socket.on("message", (message, sender) => {
    const answer = answerTo(message, sender);
    if (!answer) return;
    seen(message, socket.address().port);
    socket.send(answer, sender.port, sender.address);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  return socket;
}

/** The answer to a STUN Binding request (RFC 8489 §5, §14.2); undefined for anything else. */
function answerTo(message: Buffer, sender: RemoteInfo): Buffer | undefined {
  if (message.length < 20 || message.readUInt16BE(0) !== BINDING_REQUEST) return undefined;
  if (message.readUInt32BE(4) !== MAGIC_COOKIE) return undefined;
  const answer = Buffer.alloc(32);
  answer.writeUInt16BE(BINDING_RESPONSE, 0);
  answer.writeUInt16BE(12, 2);
  message.copy(answer, 4, 4, 20);
  answer.writeUInt16BE(XOR_MAPPED_ADDRESS, 20);
  answer.writeUInt16BE(8, 22);
  answer.writeUInt8(1, 25);
  answer.writeUInt16BE(sender.port ^ (MAGIC_COOKIE >>> 16), 26);
  for (const [index, octet] of sender.address.split(".").entries()) {
    answer.writeUInt8(Number(octet) ^ answer.readUInt8(4 + index), 28 + index);
  }
  return answer;
}
