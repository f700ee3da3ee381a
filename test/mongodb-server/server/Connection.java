import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One client's connection: its commands in their order, on a thread that may wait (for a transaction, or for news) without keeping other
 * connections from theirs.
 */
final class Connection extends SimpleChannelInboundHandler<ClientRequest> {
  private static final AtomicInteger ANSWERS = new AtomicInteger();
  private final MongoBackend backend;
  private final Executor threads;
  private final Queue<ClientRequest> waiting = new ArrayDeque<>();
  private boolean isBusy;

  Connection(MongoBackend backend, Executor threads) {
    this.backend = backend;
    this.threads = threads;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
    synchronized (waiting) {
      waiting.add(request);
      if (isBusy) return;
      isBusy = true;
    }
    threads.execute(this::answerAll);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) throws Exception {
    backend.handleClose(context.channel());
    super.channelInactive(context);
  }

  private void answerAll() {
    while (true) {
      ClientRequest request;
      synchronized (waiting) {
        request = waiting.poll();
        if (request == null) {
          isBusy = false;
          return;
        }
      }
      answer(request);
    }
  }

  private void answer(ClientRequest request) {
    Channel channel = request.getChannel();
    Document body = request instanceof MongoMessage message ? message.getDocument() : bodyOf((MongoQuery) request);
    Document answer = run(channel, request.getDatabaseName(), body);
    if (answer == null) {
      channel.close();
      return;
    }
    MessageHeader header = new MessageHeader(ANSWERS.incrementAndGet(), request.getHeader().getRequestID());
    channel.writeAndFlush(request instanceof MongoMessage ? new MongoMessage(channel, header, answer) : new MongoReply(header, answer));
  }

  /** The first command of a connection comes as a query on `$cmd`. */
  private static Document bodyOf(MongoQuery query) {
    return query.getQuery().get("$query") instanceof Document wrapped ? wrapped : query.getQuery();
  }

  private Document run(Channel channel, String database, Document body) {
    try {
      return backend.handleCommand(channel, database, body.keySet().iterator().next(), body);
    } catch (CommandError error) {
      return error.toAnswer();
    } catch (MongoServerError error) {
      return new CommandError(error.getCode(), error.getCodeName(), error.getMessageWithoutErrorCode()).toAnswer();
    } catch (MongoServerException error) {
      return new Document("ok", 0.0).append("errmsg", error.getMessageWithoutErrorCode());
    } catch (RuntimeException fault) {
      fault.printStackTrace();
      return new CommandError(1, "InternalError", "Unknown error: " + fault).toAnswer();
    }
  }
}
