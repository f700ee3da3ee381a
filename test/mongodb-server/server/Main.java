import de.bwaldvogel.mongo.wire.MongoExceptionHandler;
import de.bwaldvogel.mongo.wire.MongoWireMessageEncoder;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import de.bwaldvogel.mongo.wire.MongoWireReplyEncoder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A server that speaks MongoDB's wire protocol and keeps everything in memory, for tests on machines without mongod. Takes a free
 * port, or the one it is told, prints its address, and ends when its standard input does, that is, with whoever started it.
 *
 * <pre>java Main [--transactions] [--port=N] [--transaction-lifetime-ms=N]</pre>
 */
public class Main {
  public static void main(String[] arguments) throws Exception {
    List<String> options = List.of(arguments);
    boolean hasTransactions = options.contains("--transactions");
    VersionedBackend backend =
        new VersionedBackend(hasTransactions, Duration.ofMillis(number(options, "--transaction-lifetime-ms=", 60_000)));
    int port = listen(backend, number(options, "--port=", 0));
    backend.member.listensAt("127.0.0.1:" + port);
    Executors.newSingleThreadScheduledExecutor().scheduleWithFixedDelay(backend::expireTransactions, 100, 100, TimeUnit.MILLISECONDS);
    System.out.println("READY mongodb://127.0.0.1:" + port + (hasTransactions ? "/?replicaSet=rs0" : ""));
    System.out.flush();
    while (System.in.read() != -1) {
      // Wait for the end of input.
    }
    System.exit(0);
  }

  private static int listen(VersionedBackend backend, int port) {
    EventLoopGroup loops = new NioEventLoopGroup(2);
    Executor threads = Executors.newCachedThreadPool();
    Channel channel =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  public void initChannel(SocketChannel client) {
                    client
                        .pipeline()
                        .addLast(new MongoWireReplyEncoder(), new MongoWireMessageEncoder(), new MongoWireProtocolHandler())
                        .addLast(new Connection(backend, threads), new MongoExceptionHandler());
                  }
                })
            .bind(new InetSocketAddress("127.0.0.1", port))
            .syncUninterruptibly()
            .channel();
    return ((InetSocketAddress) channel.localAddress()).getPort();
  }

  private static int number(List<String> options, String name, int otherwise) {
    return options.stream()
        .filter(option -> option.startsWith(name))
        .mapToInt(option -> Integer.parseInt(option.substring(name.length())))
        .findFirst()
        .orElse(otherwise);
  }
}
